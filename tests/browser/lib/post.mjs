// The other side of the outbox, on loopback: a mail server with STARTTLS and a password, and robots that check who signed.
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { SMTPServer } from "smtp-server";

// Waits until `look` finds something.
export async function until(look, what, seconds = 20) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await new Promise((wait) => setTimeout(wait, 100))) {
    const found = await look();
    if (found) return found;
  }
  throw new Error(`waited in vain for ${what}`);
}

const words = (header) => header.replace(/\r\n /g, "").replace(/=\?UTF-8\?B\?(.*?)\?=/g, (_, part) => Buffer.from(part, "base64").toString("latin1"));
const header = (mail, name) => Buffer.from(words(mail.match(new RegExp(`^${name}: ((?:.|\r\n )*)\r$`, "m"))[1]), "latin1").toString("utf8");

function read(mail) {
  const [head, body] = [mail.slice(0, mail.indexOf("\r\n\r\n") + 2), mail.slice(mail.indexOf("\r\n\r\n") + 4)];
  return { subject: header(head, "Subject"), from: header(head, "From"), once: header(head, "Message-ID"), text: Buffer.from(body, "base64").toString("utf8") };
}

// Gives { mails, settings, stop }; each mail is { to, subject, from, once, text }.
export async function start_mail() {
  const folder = mkdtempSync("/tmp/mulin-mail-");
  const [key, certificate] = [`${folder}/key.pem`, `${folder}/certificate.pem`];
  execFileSync("openssl", ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
    "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate], { stdio: "ignore" });
  const mails = [];
  const server = new SMTPServer({
    key: readFileSync(key), cert: readFileSync(certificate), disableReverseLookup: true,
    onAuth: ({ username, password }, _, done) => done(username === "mulin" && password === "word" ? null : new Error("no"), { user: username }),
    onRcptTo: ({ address }, session, done) => done(session.secure ? null : new Error("not in the open: " + address)),
    onData(stream, session, done) {
      const parts = [];
      stream.on("data", (part) => parts.push(part));
      stream.on("end", () => { mails.push({ to: session.envelope.rcptTo[0].address, ...read(Buffer.concat(parts).toString("latin1")) }); done(); });
    },
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const at = `127.0.0.1:${server.server.address().port}`;
  return {
    mails,
    settings: ["--mail-server", at, "--mail-from", "mulin@lane.example", "--mail-user", "mulin", "--mail-password", "word", "--mail-certificates", certificate],
    async stop() { await new Promise((done) => server.close(done)); rmSync(folder, { recursive: true, force: true }); },
  };
}

const hmac = (key, message) => createHmac("sha256", key).update(message).digest("base64");
// As the vendors check it: DingTalk by the address, Feishu by the body.
const signed = {
  "/dingtalk": (url, _, secret) => {
    const [ms, sign] = [url.searchParams.get("timestamp"), url.searchParams.get("sign")];
    return Math.abs(Date.now() - Number(ms)) < 3_600_000 && sign === hmac(secret, `${ms}\n${secret}`);
  },
  "/feishu": (_, body, secret) => Math.abs(Date.now() / 1000 - Number(body.timestamp)) < 3600 && body.sign === hmac(`${body.timestamp}\n${secret}`, ""),
};
const says = {
  "/dingtalk": (good) => (good ? { errcode: 0, errmsg: "ok" } : { errcode: 310000, errmsg: "sign not match" }),
  "/feishu": (good) => (good ? { code: 0, msg: "success" } : { code: 19021, msg: "sign match fail" }),
};

// A robot of one kind, reachable once `open` was called. Gives { heard, address, open, stop }; `heard` are the texts whose signature was right.
export async function robot(kind, secret) {
  const heard = [];
  const server = createServer(async (request, answer) => {
    const url = new URL(request.url, "http://robot");
    let text = "";
    for await (const part of request) text += part;
    const body = JSON.parse(text), good = signed[url.pathname](url, body, secret);
    if (good) heard.push(body.text?.content ?? body.content?.text);
    answer.setHeader("Content-Type", "application/json").end(JSON.stringify(says[url.pathname](good)));
  });
  const listen = (port) => new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  const close = () => new Promise((done) => { server.close(done); server.closeAllConnections(); });
  await listen(0);
  const { port } = server.address();
  await close();
  return { heard, address: `http://127.0.0.1:${port}/${kind}?access_token=a-key-nobody-sees-9f3c`, open: () => listen(port), stop: () => (server.listening ? close() : null) };
}
