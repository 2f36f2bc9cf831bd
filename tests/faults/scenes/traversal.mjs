// Every address that takes a name, with names that lead out of the house.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { root } from "../../browser/lib/house.mjs";
import { Visitor, say, status_of } from "../lib/visitor.mjs";

export const only = ["sqlite"];

const names = ["..", "%2e%2e", "..%2f..%2f..%2fetc%2fpasswd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..%5c..%5cetc%5cpasswd", "....%2f%2fetc%2fpasswd", "%252e%252e%252fetc%252fpasswd",
  "%c0%ae%c0%ae%c0%af", "%00", "a%00.jpg", "%2fetc%2fpasswd", "file:%2f%2f%2fetc%2fpasswd", "mulin.db", "%0d%0aSet-Cookie:%20x=1", "%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
  "%ff%fe", "con", "~root", "$(id)", "`id`", "%7B0%7D", "x".repeat(3000)];

const routes = readFileSync(`${root}/tests/http/routes.txt`, "utf8").trim().split("\n").map((line) => line.split("  "));
const with_names = routes.filter(([path]) => path.includes("{"));

function innocent(where, heard) {
  const status = status_of(heard);
  assert.ok(status >= 200 && status < 500, `${where}: ${status || "no answer"}`);
  const [head] = heard.split("\r\n\r\n", 1);
  assert.ok(!/^set-cookie: x=1/im.test(head), `${where}: a header of the visitor's own`);
  assert.ok(!heard.includes("root:x:") && !heard.includes("SQLite format 3"), `${where}: a file of the machine`);
  assert.ok(!heard.includes("<script>alert(1)"), `${where}: a script of the visitor's own`);
  return status;
}

export const scenes = {
  "no name leads out of the house, on any address that takes one, for a passer-by or for an officer": async (house) => {
    const officer = await new Visitor(house.url).sign_in("committee_secretary");
    const cookie = [...officer.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const paths = with_names.flatMap(([path, method]) => names.map((name) => [method, path.replace(/\{\w+\}/g, name)]));
    paths.push(...names.map((name) => ["GET", `/assets/x/${name}`]), ...names.map((name) => ["GET", `/${name}`]), ...names.map((name) => ["GET", `/assets/${name}/${name}`]));
    const work = [...paths.map((p) => [...p, ""]), ...paths.map((p) => [...p, cookie])];
    await Promise.all(Array.from({ length: 16 }, async () => {
      for (let next; (next = work.pop());) {
        const [method, path, signed] = next;
        const body = method === "POST" ? "Content-Length: 0\r\n" : "";
        innocent(`${method} ${path.slice(0, 80)}`, await say(house.url, `${method} ${path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n${signed && `Cookie: ${signed}\r\n`}${body}\r\n`));
      }
    }));
  },

  "after signing in one comes back into this house and to no other": async (house) => {
    for (const next of ["//evil.example", "https://evil.example", "/\\evil.example", "\\\\evil.example", "/%09/evil.example", "javascript:alert(1)", "/\r\nSet-Cookie: x=1"]) {
      const visitor = new Visitor(house.url);
      const { csrf } = await visitor.hidden("/sign-in", "csrf");
      const answer = await visitor.post(`/sign-in?next=${encodeURIComponent(next)}`, { csrf, next, login: "resident", password: "Yulan-2026-hua" });
      assert.equal(answer.status, 303);
      assert.equal(new URL(answer.to, "http://lane.example").host, "lane.example", `${next} led to ${answer.to}`);
      assert.ok(!visitor.cookies.has("x"));
    }
  },

  "a file's own name leads nowhere": async (house) => {
    const officer = await new Visitor(house.url).sign_in("committee_secretary");
    for (const name of ["../../../../tmp/mulin-escaped.csv", "..\\..\\x.csv", "/etc/cron.d/mulin.csv", "a\u0000.csv", "<script>alert(1)</script>.csv", "\u202evsc.exe.csv", ".csv", "x".repeat(5000) + ".csv"]) {
      const answer = await officer.upload("/rosters", await officer.hidden("/rosters/new", "csrf"), { file: [name, "幢,单元,室\n", "text/csv"] });
      assert.ok([303, 400, 413, 422].includes(answer.status), `${name.slice(0, 40)}: ${answer.status}`);
      const page = answer.to ? await officer.get(answer.to) : answer;
      assert.ok(!page.body.includes("<script>alert(1)"), name);
    }
    assert.throws(() => readFileSync("/tmp/mulin-escaped.csv"));
  },
};
