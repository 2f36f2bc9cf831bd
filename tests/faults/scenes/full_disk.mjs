// A house on a small disk of its own that fills up while people write.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, rmdirSync, writeSync } from "node:fs";
import { Reporters, Visitor, missing, plain, until } from "../lib/visitor.mjs";
import { jpeg } from "../lib/photos.mjs";

export const only = ["sqlite"];            // PostgreSQL's disk is another machine's matter

let disk;
export function before() {
  disk = mkdtempSync("/tmp/mulin-disk-");
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=48m", "mulin-test", disk], { stdio: "pipe" });
  } catch { return rmdirSync(disk), { impossible: "only root may mount a small disk" }; }
  return { data: `${disk}/house` };
}
export function after() {
  execFileSync("umount", [disk]);
  rmdirSync(disk);
}

const ballast = () => `${disk}/ballast`;
function fill() {
  const file = openSync(ballast(), "a");
  for (const piece of [1 << 20, 1 << 12, 1]) {
    const zeros = Buffer.alloc(piece);
    try { for (;;) writeSync(file, zeros); } catch (full) { assert.equal(full.code, "ENOSPC"); }
  }
  closeSync(file);
}

export const scenes = {
  "when the disk is full everyone is told so, nothing acknowledged is lost, and with room again all goes on": async (house) => {
    const officer = await new Visitor(house.url).sign_in("duty_officer");
    const people = await Reporters.begin(house.url);
    await until(() => people.acknowledged.length > 50, "the first reports");
    fill();
    await until(() => people.count(507) > 40, "refusals");
    const before = people.acknowledged.length;

    const told = people.others.find((line) => line.startsWith("507"));
    assert.match(told, /存储空间满了.*已经记下的都在/, "told what is the matter");
    assert.equal((await officer.get("/desk")).status, 200, "one may still look");
    await until(async () => /写不进去|存不下来/.test((await officer.get("/readyz")).body), "it to say that it is not ready");
    assert.equal((await officer.get("/healthz")).status, 200);
    const late = await fetch(house.url + "/sign-in").then((answer) => answer.status);
    assert.equal(late, 200);

    const form = await new Visitor(house.url).hidden("/requests/new", "csrf", "once");
    const with_photo = await new Visitor(house.url).upload("/requests", form, { photos: ["a.jpg", jpeg, "image/jpeg"] });
    assert.ok([409, 507].includes(with_photo.status), `a photo: ${with_photo.status} ${plain(with_photo.body)}`);

    rmSync(ballast());
    await until(() => people.acknowledged.length > before + 20, "reports again", 5);
    await people.stop();
    assert.deepEqual([...people.answers.keys()].sort(), [303, 507], people.others.find((line) => !line.startsWith("507")));
    await until(async () => (await officer.get("/readyz")).status === 200, "being ready again", 15);
    const resident = await new Visitor(house.url).sign_in("resident");
    assert.deepEqual(await missing(resident, people.acknowledged), [], "all that was acknowledged is there");
    assert.match(house.run("check", "--data", house.data), /sound/);
  },

  "a photo that finds no room leaves nothing behind, and comes in once there is": async (house) => {
    const resident = await new Visitor(house.url).sign_in("resident");
    const form = await resident.hidden("/requests/new", "csrf", "once", "home");
    const fields = { ...form, where: "home", inside: "in", category: "leak", urgency: "now", words: "顶上漏水", caller_phone: "19900000601" };
    fill();
    const refused = await resident.upload("/requests", fields, { photos: ["a.jpg", jpeg, "image/jpeg"] });
    assert.equal(refused.status, 507);
    rmSync(ballast());
    const left = execFileSync("find", [`${house.data}/scratch`, `${house.data}/files/incoming`, "-type", "f"]).toString();
    assert.equal(left, "");
    const taken = await resident.upload("/requests", fields, { photos: ["a.jpg", jpeg, "image/jpeg"] });
    assert.equal(taken.status, 303, plain(taken.body));
    const page = await resident.get(taken.to);
    assert.match(page.body, /\/photos\/\d+/);
  },

  "a backup that finds no room says so and leaves nothing half done": async (house) => {
    fill();
    assert.throws(() => house.run("backup", `${disk}/saved.mulin`, "--data", house.data), (failed) => {
      assert.match(failed.stderr.toString(), /space|full/i);
      return true;
    });
    rmSync(ballast());
    assert.equal(execFileSync("find", [disk, "-name", "saved*", "-o", "-name", "backup-*"]).toString(), "");
    house.run("backup", `${disk}/saved.mulin`, "--data", house.data);
    assert.ok(readFileSync(`${disk}/saved.mulin`).length > 100_000);
  },
};
