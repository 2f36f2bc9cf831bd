// A PostgreSQL of our own on loopback, for one run of the tests: initialised in a scratch folder, gone afterwards.
import { execFileSync, spawn } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";

const bin = process.env.PG_BIN ?? "/usr/lib/postgresql/15/bin";
const as_postgres = process.getuid() === 0 ? ["runuser", "-u", "postgres", "--"] : [];

function run(...words) {
  const [command, ...args] = [...as_postgres, ...words];
  return execFileSync(command, args, { stdio: ["ignore", "pipe", "pipe"], cwd: "/" }).toString().trim();
}

function free_port() {
  return new Promise((found) => {
    const probe = createServer();
    probe.listen(0, "127.0.0.1", () => { const { port } = probe.address(); probe.close(() => found(port)); });
  });
}

export async function start_postgres() {
  const folder = mkdtempSync("/tmp/mulin-postgres-");
  if (process.getuid() === 0) chownSync(folder, Number(execFileSync("id", ["-u", "postgres"])), Number(execFileSync("id", ["-g", "postgres"])));
  run(`${bin}/initdb`, "-D", `${folder}/data`, "-U", "mulin", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "-N");
  const port = await free_port();
  const [command, ...args] = [...as_postgres, `${bin}/postgres`, "-D", `${folder}/data`, "-p", String(port), "-k", folder, "-h", "127.0.0.1",
    "-c", "fsync=off", "-c", "max_wal_size=128MB"]; // scenes kill processes, not the machine
  let gone;
  async function serve() {
    const server = spawn(command, args, { stdio: "ignore", cwd: "/" });
    gone = new Promise((done) => server.once("exit", done));
    for (let tries = 0; ; ++tries) {
      try { return run(`${bin}/pg_isready`, "-h", "127.0.0.1", "-p", String(port), "-q"); } catch (not_yet) {
        if (tries > 100) throw new Error("PostgreSQL does not start");
        await new Promise((wait) => setTimeout(wait, 100));
      }
    }
  }
  async function crash() {
    run(`${bin}/pg_ctl`, "-D", `${folder}/data`, "stop", "-m", "immediate");
    await gone;
  }
  await serve();
  const sql = (text) => run(`${bin}/psql`, "-h", "127.0.0.1", "-p", String(port), "-U", "mulin", "-d", "postgres", "-qAtc", text);
  return {
    url: (database) => `postgresql://mulin@127.0.0.1:${port}/${database}`,
    create: (database, template = "template0") => sql(`create database ${database} template ${template}`),
    drop: (database) => sql(`drop database if exists ${database} with (force)`),
    serve, crash,                     // after a crash, served again at the same address
    async stop() {
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
