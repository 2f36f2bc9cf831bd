// A visitor without a browser: keeps cookies, fills in forms, and hears whatever comes back.
import { connect } from "node:net";

export const password = "Yulan-2026-hua";            // of every demo account
export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

export class Visitor {
  constructor(url) { this.url = url; this.cookies = new Map(); }

  async ask(path, options = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(this.url + path, { redirect: "manual", ...options, headers: { ...(cookie && { cookie }), ...options.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      if (/Max-Age=0/.test(line)) this.cookies.delete(name); else this.cookies.set(name, value);
    }
    return { status: answer.status, headers: answer.headers, body: await answer.text(), to: answer.headers.get("location") };
  }
  get(path) { return this.ask(path); }
  post(path, fields) { return this.ask(path, { method: "POST", body: new URLSearchParams(fields) }); }

  // Files are [name, bytes, type], by field.
  upload(path, fields, files) {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const [field, [name, bytes, type]] of Object.entries(files)) form.append(field, new Blob([bytes], { type }), name);
    return this.ask(path, { method: "POST", body: form });
  }

  // What a page's forms carry hidden.
  async hidden(path, ...names) {
    const { body } = await this.get(path);
    return Object.fromEntries(names.map((name) => [name, body.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ""]));
  }

  async sign_in(login) {
    const { csrf } = await this.hidden("/sign-in", "csrf");
    const answer = await this.post("/sign-in", { csrf, login, password });
    if (answer.status !== 303) throw new Error(`${login} could not sign in: ${answer.status} ${plain(answer.body)}`);
    return this;
  }
}

export const plain = (html) => html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim().slice(0, 300);

// Says bytes to a server as they are and gives all that comes back until it hangs up or `patience` is over.
export function say(url, bytes, { patience = 5000, half_close = false } = {}) {
  const { hostname, port } = new URL(url);
  return new Promise((done) => {
    let heard = "";
    const socket = connect(Number(port), hostname, () => { socket.write(bytes); if (half_close) socket.end(); });
    const over = () => { clearTimeout(timer); socket.destroy(); done(heard); };
    const timer = setTimeout(over, patience);
    socket.on("data", (part) => {
      heard += part.toString("latin1");
      const length = heard.match(/\r\ncontent-length: (\d+)\r\n/i)?.[1];
      if (length !== undefined && heard.length >= heard.indexOf("\r\n\r\n") + 4 + Number(length)) over();
    });
    socket.on("error", over).on("close", over);
  });
}

export const status_of = (answer) => Number(answer.match(/^HTTP\/1\.1 (\d+)/)?.[1] ?? 0);

// A form's fields and files as multipart text, as crooked as a test wants it: parts are [head lines, bytes].
export function multipart(boundary, parts) {
  return Buffer.concat([...parts.flatMap(([head, bytes]) => [Buffer.from(`--${boundary}\r\n${head}\r\n\r\n`), Buffer.from(bytes), Buffer.from("\r\n")]),
    Buffer.from(`--${boundary}--\r\n`)]);
}

// Files reports, several at a time, until told to stop. Notes who was answered what: { acknowledged: [paths], answers: Map(status → count),
// others: [texts] }, and `gap`: the longest time in which nobody was told "noted", in ms.
export class Reporters {
  constructor(visitor, home, csrf, { at_once = 8, every = 0, what = { category: "lamp", urgency: "later" } } = {}) {
    this.acknowledged = []; this.answers = new Map(); this.others = []; this.going = true; this.gap = 0; this.last = Date.now();
    let n = 0;
    const mine = this.mark = Math.random().toString(36).slice(2);
    const work = async () => {
      while (this.going) {
        const once = `${mine}-${++n}`;
        let answer;
        try {
          answer = await visitor.post("/requests", { csrf, once, home, where: "home", inside: "in", ...what, words: `${once} 看一下`, caller_phone: "19900000601" });
        } catch (broken) { answer = { status: broken.cause?.code ?? broken.message, body: "" }; }
        this.answers.set(answer.status, (this.answers.get(answer.status) ?? 0) + 1);
        if (answer.status === 303) {
          this.acknowledged.push(answer.to.split("?")[0]);
          this.gap = Math.max(this.gap, Date.now() - this.last);
          this.last = Date.now();
          if (every) await pause(every);
        } else { this.others.push(`${answer.status} ${plain(answer.body)}`); await pause(20); }
      }
    };
    this.ended = Promise.all(Array.from({ length: at_once }, work));
  }
  count(status) { return this.answers.get(status) ?? 0; }
  async stop() { this.going = false; await this.ended; return this; }

  static async begin(url, options) {
    const resident = await new Visitor(url).sign_in("resident");
    const { csrf, home } = await resident.hidden("/requests/new", "csrf", "home");
    return new Reporters(resident, home, csrf, options);
  }
}

// Those of `paths` that are not there.
export async function missing(visitor, paths) {
  const gone = [];
  const left = [...paths];
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let path; (path = left.pop());) if ((await visitor.get(path)).status !== 200) gone.push(path);
  }));
  return gone;
}

// Waits until `look` gives something.
export async function until(look, what, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(100)) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}
