// A store that speaks S3, for tests:  node store.mjs FOLDER PORT BUCKET…
// s3rver keeps the files but does not look at signatures of the fourth kind; a gate before it does, by signing what came once more with aws4.
import aws4 from "aws4";
import { createHash } from "node:crypto";
import { createServer, request } from "node:http";
import S3rver from "s3rver";

const [folder, port, ...buckets] = process.argv.slice(2);
const keys = { accessKeyId: "S3RVER", secretAccessKey: "S3RVER" };

function well_signed(asked, body) {
  const { authorization = "" } = asked.headers;
  const signed = authorization.match(/SignedHeaders=([^,]+)/)?.[1].split(";") ?? [];
  if (!["host", "x-amz-content-sha256", "x-amz-date"].every((name) => signed.includes(name))) return false;
  if (asked.headers["x-amz-content-sha256"] !== createHash("sha256").update(body).digest("hex")) return false;
  const region = authorization.match(/Credential=[^/]+\/\d{8}\/([^/]+)\//)?.[1];
  const headers = Object.fromEntries(signed.map((name) => [name, asked.headers[name]]));
  return aws4.sign({ service: "s3", region, method: asked.method, host: asked.headers.host, path: asked.url, headers }, keys).headers.Authorization === authorization;
}

const inside = new S3rver({ port: 0, address: "127.0.0.1", directory: folder, silent: true, configureBuckets: buckets.map((name) => ({ name })) });
const { port: back } = await inside.run();
createServer(async (asked, answer) => {
  const parts = [];
  for await (const part of asked) parts.push(part);
  const body = Buffer.concat(parts);
  if (!well_signed(asked, body)) return answer.writeHead(403, { "Content-Type": "application/xml" }).end("<Error><Code>SignatureDoesNotMatch</Code></Error>");
  request({ port: back, host: "127.0.0.1", method: asked.method, path: asked.url, headers: asked.headers }, (told) => {
    answer.writeHead(told.statusCode, told.headers);
    told.pipe(answer);
  }).end(body);
}).listen(Number(port), "127.0.0.1");
