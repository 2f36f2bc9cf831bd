// A crowd that holds lines open, drips, stops half-way or sends without end; meanwhile the neighbours are served as ever.
import assert from "node:assert/strict";
import { connect } from "node:net";
import { Reporters, Visitor, missing, pause, say, status_of, until } from "../lib/visitor.mjs";

export const only = ["sqlite"];

// Opens a line, says `first`, then `drop` every half second; gives { closed: a promise of how long it held, heard, end }.
function line_to(url, first = "", drop = "") {
  const { hostname, port } = new URL(url);
  const since = Date.now();
  const line = { heard: "", open: false };
  line.closed = new Promise((done) => {
    const socket = connect(Number(port), hostname, () => { line.open = true; if (first) socket.write(first); });
    const dripping = drop ? setInterval(() => socket.write(drop), 500) : undefined;
    const over = () => { clearInterval(dripping); line.open = false; done(Date.now() - since); };
    socket.on("data", (part) => { line.heard += part.toString("latin1"); }).on("error", over).on("close", over);
    line.end = () => socket.destroy();
  });
  return line;
}

async function many(count, make) {
  const lines = [];
  for (let n = 0; n < count; ++n) { lines.push(make()); if (n % 200 === 199) await pause(20); }
  return lines;
}

const figure = async (house, name) => Number((await fetch(`${house.url}/metrics`).then((all) => all.text())).match(new RegExp(`^${name} ([\\d.e+]+)`, "m"))[1]);

export const scenes = {
  "three thousand silent lines and six hundred that drip hold up nobody, and those that drip are cut": async (house, { long }) => {
    const before = await figure(house, "process_resident_memory_bytes");
    const silent = await many(3000, () => line_to(house.url));
    const heads = await many(300, () => line_to(house.url, "GET / HTTP/1.1\r\nHost: a\r\n", "X: y\r\n"));
    const bodies = await many(300, () => line_to(house.url, "POST /requests HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.jpg\"\r\n\r\n", "x"));
    await until(async () => await figure(house, "mulin_connections") >= 3600, "the crowd");
    const each = (await figure(house, "process_resident_memory_bytes") - before) / 3600;
    assert.ok(each < 40_000, `${each.toFixed(0)} bytes for each`);

    const people = await Reporters.begin(house.url, { at_once: 4 });
    const times = [];
    for (const end = Date.now() + 4000; Date.now() < end;) {
      const since = Date.now();
      assert.equal((await fetch(house.url + "/")).status, 200);
      times.push(Date.now() - since);
      await pause(20);
    }
    await people.stop();
    assert.deepEqual([...people.answers.keys()], [303], people.others[0]);
    assert.deepEqual(await missing(await new Visitor(house.url).sign_in("resident"), people.acknowledged), []);
    times.sort((a, b) => a - b);
    assert.ok(times[Math.floor(times.length * 0.95)] < 500, `19 of 20 pages within ${times[Math.floor(times.length * 0.95)]} ms`);

    const held = await Promise.all(heads.map((line) => line.closed));
    assert.ok(Math.max(...held) < 16_000, `a dripping head held ${Math.max(...held)} ms`);
    if (long) {
      const longest = Math.max(...await Promise.all(bodies.map((line) => line.closed)));
      assert.ok(longest < 135_000, `a dripping body held ${longest} ms`);
      assert.ok(silent.every((line) => !line.open), "the silent ones were hung up on");
    }
    for (const line of [...silent, ...bodies]) line.end();
    await until(async () => await figure(house, "mulin_connections") < 50, "the crowd to go");
  },

  "who has said everything and listens on is answered in full": async (house) => {
    const heard = await say(house.url, "GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", { half_close: true });
    assert.equal(status_of(heard), 200);
    assert.ok(heard.endsWith("</html>\n"), "to the end");
  },

  "who goes away in the middle leaves nothing behind": async (house) => {
    const open = await figure(house, "process_open_fds");
    for (let n = 0; n < 200; ++n) {
      const line = line_to(house.url, n % 2 ? "GET / HTTP/1.1\r\nHost: a\r\n\r\n" : "POST /requests HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 5000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"p\"; filename=\"a\"\r\n\r\nxx");
      await pause(2);
      line.end();
    }
    await until(async () => await figure(house, "mulin_connections") < 10, "the last to be gone");
    assert.ok(await figure(house, "process_open_fds") < open + 20);
    assert.equal(await figure(house, "mulin_requests_under_way"), 1, "this one alone");
  },

  "what is far too long is refused at once, announced or not, and who still sends hears why": async (house) => {
    const head = (more) => `POST /requests HTTP/1.1\r\nHost: a\r\n${more}\r\n`;
    const much = "x".repeat(3 << 20);
    for (const [what, text] of Object.entries({
      "a form announced with nine gigabytes": head("Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000000000\r\n"),
      "files announced with seventy megabytes": head("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 73400320\r\n"),
      "chunks without end": head("Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n") + `${much.length.toString(16)}\r\n${much}\r\n`.repeat(2),
    })) {
      const heard = await say(house.url, text);
      assert.ok([400, 413].includes(status_of(heard)), `${what}: ${heard.slice(0, 100) || "no answer"}`);
    }
  },

  "a reader who takes nothing holds up nobody": async (house) => {
    const { hostname, port } = new URL(house.url);
    const lazy = Array.from({ length: 50 }, () => {
      const socket = connect(Number(port), hostname, () => { for (let n = 0; n < 200; ++n) socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n"); });
      socket.on("error", () => undefined).pause();
      return socket;
    });
    await pause(1000);
    const since = Date.now();
    assert.equal((await fetch(house.url + "/")).status, 200);
    assert.ok(Date.now() - since < 2000);
    for (const socket of lazy) socket.destroy();
  },

  "five times as many requests at once as may wait: some are asked to come again, none is lost": async (house) => {
    const answers = await Promise.all(Array.from({ length: 1400 }, () =>
      say(house.url, "GET /coverage HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", { patience: 20_000 }).then(status_of)));
    for (const status of answers) assert.ok([200, 303, 503].includes(status), `${status}`);
    assert.ok(answers.filter((status) => status !== 503).length > 200);
  },
};
