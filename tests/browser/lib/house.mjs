// A running Mulin with the demo neighbourhood, on either engine, at a moment of the test's choosing.
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { start_postgres } from "./postgres.mjs";

export const root = new URL("../../..", import.meta.url).pathname;
const mulin = process.env.MULIN ?? join(root, "build/mulin");
export const engines = (process.env.MULIN_TEST_ENGINES ?? "sqlite,postgres").split(",");

let postgres;                       // started when the first test wants it
const furnished = new Map();        // engine + moment → a furnished copy to start from
let counter = 0;

async function address_of(engine, data, name) {
  if (engine === "sqlite") return [];
  postgres ??= await start_postgres();
  return ["--database", postgres.url(name)];
}

// The demo neighbourhood as of `clock`, made once and copied for each house.
async function furnish(engine, clock) {
  const key = `${engine} ${clock}`;
  if (!furnished.has(key)) {
    const data = mkdtempSync("/tmp/mulin-demo-");
    const name = `demo_${furnished.size}`;
    if (engine === "postgres") { postgres ??= await start_postgres(); postgres.create(name); }
    const where = await address_of(engine, data, name);
    execFileSync(mulin, ["demo", "--data", data, ...where, ...(clock ? ["--clock", clock] : [])], { stdio: ["ignore", "ignore", "inherit"] });
    furnished.set(key, { data, name });
  }
  return furnished.get(key);
}

const troubles = [];                // what servers warned of, for whoever reads why a scene failed
export const take_troubles = () => troubles.splice(0);

// One process of a house. Gives { url, end(signal) }.
async function start(args) {
  const server = spawn(mulin, args, { stdio: ["ignore", "pipe", "inherit"] });
  const gone = new Promise((done) => server.once("exit", done));
  const url = await new Promise((ready, failed) => {
    let said = "";
    createInterface({ input: server.stdout }).on("line", (line) => {
      said += `${line}\n`;
      if (/\[(warning|error)\]/.test(line)) troubles.push(line);
      const at = line.match(/http:\/\/[\d.]+:\d+/);
      if (at) ready(at[0]);
    });
    server.once("exit", (code) => failed(new Error(`mulin ended with ${code}: ${said}`)));
  });
  return { url, end: (signal = "SIGTERM") => { server.kill(signal); return gone; } };
}

// Starts a house; `empty`: without the demo; `settings`: further words for `mulin serve`; `data`: a folder of the test's own. Gives { url, data, arguments, run, another, while_away, while_down, stop }.
export async function open_house(engine, { clock = "", empty = false, settings = [], data = mkdtempSync("/tmp/mulin-house-") } = {}) {
  const name = `house_${++counter}`;
  if (!empty) {
    const model = await furnish(engine, clock);
    cpSync(model.data, data, { recursive: true });
    if (engine === "postgres") postgres.create(name, model.name);
  } else if (engine === "postgres") {
    postgres ??= await start_postgres();
    postgres.create(name);
  }
  const where = ["--data", data, ...(await address_of(engine, data, name))];
  const args = ["serve", ...where, "--listen", "127.0.0.1:0", ...(clock ? ["--clock", clock] : []), ...settings];
  const processes = [await start(args)];
  return {
    url: processes[0].url, data, engine, arguments: args, place: where,
    run: (...words) => execFileSync(mulin, words, { stdio: ["ignore", "pipe", "pipe"] }).toString(),
    // Does `f` while nobody serves. The house is at a new address afterwards.
    async while_down(f) {
      await processes.shift().end();
      const done = await f();
      processes.unshift(await start(args));
      this.url = processes[0].url;
      return done;
    },
    // A command on this house's data, which on SQLite takes one process at a time.
    run_alone(...words) { return this.while_down(() => execFileSync(mulin, [...words, ...where]).toString()); },
    // A place for another house on the same engine, with nothing in it: `words` name it to a command.
    async empty_place() {
      const there = mkdtempSync("/tmp/mulin-empty-"), other = `house_${++counter}`;
      if (engine === "postgres") postgres.create(other);
      return {
        data: there, words: ["--data", there, ...(await address_of(engine, there, other))],
        remove() { rmSync(there, { recursive: true, force: true }); if (engine === "postgres") postgres.drop(other); },
      };
    },
    // A further process on the same database, and on the same folder unless another is given: PostgreSQL only.
    async another(folder = data) {
      processes.push(await start(args.map((word) => (word === data ? folder : word))));
      return processes.at(-1);
    },
    // Does `f` while the database is out of reach: PostgreSQL only.
    async while_away(f) {
      await postgres.crash();
      try { await f(); } finally { await postgres.serve(); }
    },
    async stop() {
      await Promise.all(processes.map((process) => process.end()));
      rmSync(data, { recursive: true, force: true });
      if (engine === "postgres") postgres.drop(name);
    },
  };
}

export async function close_all() {
  for (const { data } of furnished.values()) rmSync(data, { recursive: true, force: true });
  await postgres?.stop();
}
