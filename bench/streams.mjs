// Opens live streams and tells what they cost:  node streams.mjs URL COUNT COOKIE
import { connect } from "node:net";

const [url, count, cookie] = process.argv.slice(2);
const { hostname, port } = new URL(url);
const figure = async (name) => Number((await fetch(`${url}/metrics`).then((all) => all.text())).match(new RegExp(`^${name} ([\\d.e+]+)`, "m"))[1]);
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

const before = await figure("process_resident_memory_bytes");
for (let n = 0; n < Number(count); ++n) {
  const line = connect(Number(port), hostname, () => line.write(`GET /desk/live HTTP/1.1\r\nHost: ${hostname}\r\nCookie: ${cookie}\r\n\r\n`));
  line.on("error", () => undefined).resume();
  if (n % 100 === 99) await pause(20);
}
for (let tries = 0; await figure("mulin_live_streams") < Number(count) && tries < 300; ++tries) await pause(100);
const after = await figure("process_resident_memory_bytes");
const mb = (bytes) => (bytes / (1 << 20)).toFixed(0);
console.log(`${await figure("mulin_live_streams")} open live streams: ${mb(after)} MB in all, before them ${mb(before)} MB`);
process.exit(0);
