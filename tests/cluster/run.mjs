// A street's cluster under load whose leading database dies, again and again.  node tests/cluster/run.mjs [--long]
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { root } from "../browser/lib/house.mjs";
import { everyone_leaves, person } from "../browser/lib/people.mjs";
import { robot } from "../browser/lib/post.mjs";
import { Reporters, Visitor, missing, pause, plain, until } from "../faults/lib/visitor.mjs";

const long = process.argv.includes("--long");
const folder = mkdtempSync("/tmp/mulin-cluster-");
const base = Number(process.env.MULIN_CLUSTER_PORT ?? 25400);
const settings = { ...process.env, MULIN_CLUSTER: folder, MULIN_CLUSTER_PORT: String(base), MULIN_SERVE: "--private-robots" };
const cluster = (...words) => execFileSync(`${root}/script/cluster`, words, { env: settings, stdio: ["ignore", "pipe", "pipe"] }).toString();
const database = `postgresql://mulin@127.0.0.1:${base + 50}/mulin`, url = `http://127.0.0.1:${base + 60}`;
const sql = (text) => execFileSync("psql", [database, "-qAtc", text], { stdio: ["ignore", "pipe", "pipe"] }).toString().trim();

const answers = (port, path) => fetch(`http://127.0.0.1:${port}${path}`, { signal: AbortSignal.timeout(2000) }).then((a) => a.status, () => 0);
const nodes = [1, 2, 3];
async function leader() { for (const n of nodes) if (await answers(base + 30 + n, "/primary") === 200) return n; }
const kill_group = (name) => { try { process.kill(-Number(readFileSync(`${folder}/run/${name}`)), "SIGKILL"); } catch { /* gone already */ } };
const kill_postgres = (n) => process.kill(Number(readFileSync(`${folder}/node${n}/postmaster.pid`, "utf8").split("\n")[0]), "SIGKILL");
// What Patroni says of its members; a leader may die without loss only while a synchronous standby follows it.
async function members() {
  for (const n of nodes) {
    const said = await fetch(`http://127.0.0.1:${base + 30 + n}/cluster`, { signal: AbortSignal.timeout(2000) }).then((a) => a.json(), () => undefined);
    if (said?.members) return said.members;
  }
  return [];
}
const whole = () => until(async () => {
  const all = await members();
  return await leader() && all.length === 3 && all.every((m) => /running|streaming/.test(m.state)) && all.some((m) => m.role === "sync_standby");
}, "all three to stand", 90);

// Asks for a page again and again; `gap`: the longest time without a good answer, in ms.
function reader(visitor, path) {
  const seen = { gap: 0, going: true, answers: new Map() };
  seen.ended = (async () => {
    for (let last = Date.now(); seen.going; await pause(50)) {
      const status = await visitor.get(path).then((a) => a.status, (broken) => broken.cause?.code ?? "broken");
      seen.answers.set(status, (seen.answers.get(status) ?? 0) + 1);
      if (status !== 200) continue;
      seen.gap = Math.max(seen.gap, Date.now() - last);
      last = Date.now();
    }
  })();
  return seen;
}

const group = await robot("dingtalk", "SEC-of-the-street");
async function add_group() {
  const secretary = await new Visitor(url).sign_in("committee_secretary");
  const { csrf } = await secretary.hidden("/channels", "csrf");
  const answer = await secretary.post("/channels/groups", { csrf, name: "街道值班群", robot: "dingtalk", address: group.address, secret: "SEC-of-the-street", hears: "urgent", language: "zh" });
  assert.equal(answer.status, 303, plain(answer.body));
}
const links = () => group.heard.join("\n").match(/\/requests\/\d+/g) ?? [];

const ways_to_die = {
  "the leading database is killed": (n) => kill_postgres(n),
  "the leading database is killed, and who watches over it": (n) => { kill_group(`patroni${n}`); kill_postgres(n); },
  "the whole leading machine is gone": (n) => { for (const name of [`patroni${n}`, `etcd${n}`]) kill_group(name); kill_postgres(n); },
};

async function die(how, kill, lost) {
  const people = await Reporters.begin(url, { at_once: 4 });
  const urgent = await Reporters.begin(url, { at_once: 1, every: 700, what: { category: "leak", urgency: "now" } });
  const looking = reader(await new Visitor(url).sign_in("resident"), "/requests");
  const officer = await person({ url }, { login: "duty_officer" });
  await officer.page.goto("/desk");
  await officer.page.evaluate(() => { window.never_left = true; });
  await pause(3000);
  const before = people.acknowledged.length;
  kill();
  await until(async () => { const now = await leader(); return now && now !== lost; }, "another leader", 60);
  await until(() => people.acknowledged.length > before + 50, "reports again", 60);
  await pause(2000);
  for (const all of [people, urgent]) await all.stop();
  looking.going = false;
  await looking.ended;
  console.log(`     ${how}: ${people.acknowledged.length + urgent.acknowledged.length} noted; nobody was told "noted" for ${people.gap} ms, no page came for ${looking.gap} ms; answers ${JSON.stringify([...people.answers])}`);

  for (const status of people.answers.keys()) assert.ok([303, 503, 502, 504].includes(status), people.others.join("\n").slice(0, 500));
  assert.deepEqual(await missing(await new Visitor(url).sign_in("resident"), [...people.acknowledged, ...urgent.acknowledged]), [], "all that was acknowledged is there");
  for (const { mark } of [people, urgent])
    assert.equal(sql(`select count(*) - count(distinct words) from requests where words like '${mark}-%'`), "0", "none is there twice");
  assert.ok(people.gap < 25_000, `a pause of ${people.gap} ms`);

  // The desk that was open all the time shows what comes now, without a reload.
  const queue = () => officer.page.textContent("#queue");
  await until(async () => {
    const shown = await queue();
    const one = await Reporters.begin(url, { at_once: 1, every: 800, what: { category: "leak", urgency: "now" } });
    await pause(700);
    await one.stop();
    return await queue() !== shown;
  }, "the open desk to show what comes", 60);
  assert.ok(await officer.page.evaluate(() => window.never_left), "without a reload");
  await officer.close();

  await until(() => urgent.acknowledged.every((path) => links().includes(path)), "each urgent one to be told", 60);
  const twice = links().filter((path, at, all) => all.indexOf(path) !== at);
  console.log(`     ${urgent.acknowledged.length} urgent ones told to the group, ${twice.length} of all twice`);
  assert.equal(twice.length, 0, "each message once");
}

// The dead one comes back and follows.
async function die_and_rise(how, kill) {
  const lost = await leader();
  try { await die(how, () => kill(lost), lost); } finally {
    cluster("start", String(lost));
    await whole();
  }
}

const scenes = {
  ...Object.fromEntries(Object.entries(ways_to_die).map(([how, kill]) => [`${how}: a short pause, nothing acknowledged is lost, messages go once, open pages come back`, () => die_and_rise(how, kill)])),

  "one of the Mulin processes is killed: the other goes on, and work on time is not late": async () => {
    const people = await Reporters.begin(url, { at_once: 4 });
    await pause(2000);
    kill_group("mulin1");
    await pause(4000);
    cluster("mulin");
    await until(async () => await answers(base + 61, "/readyz") === 200, "the process to be ready again");
    await pause(2000);
    await people.stop();
    console.log(`     nobody was told "noted" for ${people.gap} ms; answers ${JSON.stringify([...people.answers])}`);
    assert.ok(people.gap < 3000, `a pause of ${people.gap} ms`);
    assert.deepEqual(await missing(await new Visitor(url).sign_in("resident"), people.acknowledged), []);
    const late = (await fetch(`http://127.0.0.1:${base + 61}/metrics`).then((a) => a.text())).match(/^mulin_jobs_late (\d+)/m)[1];
    assert.equal(late, "0");
  },

  "told of all three machines instead of the proxy, the program finds the leader by itself": async () => {
    const hosts = nodes.map((n) => `127.0.0.1:${base + 40 + n}`).join(",");
    const said = execFileSync(`${root}/build/mulin`, ["check", "--data", `${folder}/data`, "--database", `postgresql://mulin@${hosts}/mulin?target_session_attrs=read-write`]).toString();
    assert.match(said, /sound/);
  },
};

const up = spawnSync(`${root}/script/cluster`, ["up"], { env: settings, encoding: "utf8" });
let passed = 0, failed = 0;
try {
  if (up.status === 3) console.log(`left out: ${up.stderr.trim()}`);
  else if (up.status !== 0) { ++failed; console.log(`FAIL the cluster does not start\n${up.stderr}`); }
  else {
    execFileSync(`${root}/build/mulin`, ["demo", "--data", `${folder}/data`, "--database", database], { stdio: "pipe" });
    await group.open();
    await add_group();
    await whole();
    for (let rounds = long ? 3 : 1; rounds > 0; --rounds)
      for (const [name, scene] of Object.entries(scenes)) {
        const since = Date.now();
        try { await scene(); ++passed; console.log(`ok   ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`); } catch (wrong) {
          ++failed;
          console.log(`FAIL ${name}\n${wrong.stack ?? wrong}\n${cluster("status")}`);
        }
      }
  }
} finally {
  await everyone_leaves();
  await group.stop();
  cluster("down");
  rmSync(folder, { recursive: true, force: true });
}
console.log(`cluster: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
