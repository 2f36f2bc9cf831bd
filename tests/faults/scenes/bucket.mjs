// Photos that lie in a store that speaks S3, signed, on "another machine": they come and go, the store is away and back, a backup holds them.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { root } from "../../browser/lib/house.mjs";
import { jpeg, png } from "../lib/photos.mjs";
import { Visitor, plain, until } from "../lib/visitor.mjs";

const folder = mkdtempSync("/tmp/mulin-bucket-");
let store, port = 0;

const free_port = () => new Promise((found) => {
  const probe = createServer().listen(0, "127.0.0.1", () => { const at = probe.address().port; probe.close(() => found(at)); });
});

// Serves the same buckets at the same port each time.
async function open() {
  port ||= await free_port();
  store = spawn("node", [`${root}/tests/faults/lib/store.mjs`, folder, String(port), "photos", "restored"], { stdio: ["ignore", "ignore", "inherit"] });
  await until(() => fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false), "the store");
}
function close() {
  if (store.exitCode !== null || store.signalCode) return undefined;
  const gone = new Promise((done) => store.once("exit", done));
  store.kill();
  return gone;
}
const bucket = (name = "photos", secret = "S3RVER") => ["--bucket", `http://127.0.0.1:${port}/${name}`, "--bucket-key", "S3RVER", "--bucket-secret", secret];

export async function before() {
  await open();
  return { settings: bucket() };
}
export const after = async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
};

const lying = (name = "photos") => readdirSync(`${folder}/${name}`).filter((file) => file.endsWith("_object")).length;

async function report(url, ...photos) {
  const resident = await new Visitor(url).sign_in("resident");
  const fields = { ...await resident.hidden("/requests/new", "csrf", "once", "home"), where: "home", inside: "in", category: "leak", urgency: "later", words: "顶上漏水", caller_phone: "19900000601" };
  const answers = [];
  for (const [name, bytes] of photos) answers.push(await resident.upload("/requests", fields, { photos: [name, bytes, "image/jpeg"] }));
  return { resident, answer: answers.at(-1) };
}
const photos_of = async (visitor, path) => [...new Set((await visitor.get(path)).body.match(/\/photos\/\d+(\/small)?/g))];

let seen;

export const scenes = {
  "a photo lies in the bucket, and whoever looks gets it, also where no copy is left": async (house) => {
    await until(async () => (await fetch(house.url + "/readyz")).status === 200, "being ready");
    const had = lying();
    const { resident, answer } = await report(house.url, ["a.jpg", jpeg]);
    assert.equal(answer.status, 303, plain(answer.body));
    seen = answer.to;
    assert.equal(lying() - had, 2, "large and small, and nothing of the trial");
    const paths = await photos_of(resident, seen);
    assert.ok(paths.length >= 1);
    rmSync(`${house.data}/files`, { recursive: true });
    cpSync(`${house.data}/scratch`, `${house.data}/files/incoming`, { recursive: true });
    for (const path of paths) assert.equal((await resident.get(path)).status, 200, path);
  },

  "another process on another machine shows it, too": async (house) => {
    if (house.engine !== "postgres") return "SQLite is served by one process";
    const data = mkdtempSync("/tmp/mulin-other-");
    const process = await house.another(data);
    const resident = await new Visitor(process.url).sign_in("resident");
    for (const path of await photos_of(resident, seen)) assert.equal((await resident.get(path)).status, 200, path);
    await process.end();
    rmSync(data, { recursive: true });
  },

  "while the store is away photos are asked for again calmly, everything else goes on, and then all is well": async (house) => {
    await close();
    const { resident, answer } = await report(house.url, ["b.png", png(9, 9)]);
    assert.equal(answer.status, 503, plain(answer.body));
    assert.match(answer.body, /正在自动恢复/);
    assert.equal((await resident.get("/requests")).status, 200);
    await until(() => fetch(house.url + "/readyz").then((a) => a.json()).then((said) => said.name === "shell.unready_files"), "it to say so");
    await open();
    const again = await report(house.url, ["b.png", png(9, 9)]);
    assert.equal(again.answer.status, 303, plain(again.answer.body));
    await until(async () => (await fetch(house.url + "/readyz")).status === 200, "being ready again");
  },

  "who comes with the wrong secret gets nothing": async (house) => {
    assert.throws(() => house.run("check", ...house.place, ...bucket("photos", "wrong")), (failed) => {
      assert.match(failed.stderr.toString(), /the store of files answered 403 SignatureDoesNotMatch/);
      return true;
    });
  },

  "a backup holds the photos and brings them back into another bucket; a check misses what is gone": async (house) => {
    const file = `${house.data}/saved.mulin`;
    house.run("backup", file, ...house.place, ...bucket());
    const place = await house.empty_place();
    assert.match(house.run("restore", file, ...place.words, ...bucket("restored")), /Everything is sound/);
    assert.equal(lying("restored"), lying());
    for (const lost of readdirSync(`${folder}/restored`)) rmSync(`${folder}/restored/${lost}`);
    rmSync(`${place.data}/files`, { recursive: true });
    assert.throws(() => house.run("check", ...place.words, ...bucket("restored")), (failed) => {
      assert.match(failed.stdout.toString(), /photos that are named in the database and are not there: \d+/);
      return true;
    });
    place.remove();
  },
};
