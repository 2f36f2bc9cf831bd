// What no browser sends: forms, texts, sheets and heads that are broken on purpose. Each is refused with a plain sentence; none is a surprise.
import assert from "node:assert/strict";
import { parts_around, workbook, zip } from "../../browser/lib/workbook.mjs";
import { Visitor, multipart, plain, say, status_of } from "../lib/visitor.mjs";

const B = "kerb";
const field = (name, bytes) => [`Content-Disposition: form-data; name="${name}"`, bytes];
const file = (name, title, bytes) => [`Content-Disposition: form-data; name="${name}"; filename="${title}"\r\nContent-Type: image/jpeg`, bytes];

function request(type, body, { path = "/requests", cookie = "", more = "" } = {}) {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`POST ${path} HTTP/1.1\r\nHost: lane.example\r\n${cookie ? `Cookie: ${cookie}\r\n` : ""}${type ? `Content-Type: ${type}\r\n` : ""}${more}Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}
const form = "application/x-www-form-urlencoded", parts = `multipart/form-data; boundary=${B}`;

const broken = (csrf) => ({
  "a form without a boundary": request("multipart/form-data", "x"),
  "a boundary that never comes": request(parts, "x".repeat(5000)),
  "a form that ends in the middle of a part": request(parts, multipart(B, [field("csrf", csrf)]).subarray(0, 60)),
  "a part without a name": request(parts, multipart(B, [["Content-Disposition: form-data", "x"]])),
  "a part whose head has no end": request(parts, `--${B}\r\n${"X: y\r\n".repeat(5000)}`),
  "a thousand parts": request(parts, multipart(B, Array.from({ length: 1000 }, (_, n) => field(`f${n}`, "x")))),
  "a field of a hundred kilobytes": request(parts, multipart(B, [field("words", "长".repeat(40_000))])),
  "a field that is not UTF-8": request(parts, multipart(B, [field("words", Buffer.from([0xc3, 0x28, 0xff]))])),
  "a field with a NUL": request(parts, multipart(B, [field("words", "a\0b")])),
  "a form that is not UTF-8": request(form, "words=%C3%28"),
  "a surrogate as UTF-8": request(form, "words=%ED%A0%80"),
  "an overlong slash": request(form, "words=%C0%AF"),
  "half a percent sign": request(form, "words=%E4%B"),
  "a NUL in a form": request(form, `csrf=${csrf}&words=a%00b`),
  "ten thousand fields": request(form, "a=1&".repeat(10_000)),
  "a form of two megabytes": request(form, `words=${"x".repeat(2 << 20)}`),
  "a body of a kind nobody knows": request("application/x-nonsense", "\x00\xff".repeat(100)),
  "JSON where a form belongs": request("application/json", `${"[".repeat(100_000)}`),
  "no kind at all": request("", "csrf=1"),
});

// Whole answers, with a sentence, and never a surprise.
function refused(what, heard) {
  const status = status_of(heard);
  assert.ok(status >= 400 && status < 500, `${what}: ${status || "no answer"} ${heard.slice(0, 200)}`);
  assert.match(Buffer.from(heard, "latin1").toString("utf8"), /[\u4e00-\u9fff]{4}/, `${what}: a sentence`);
}

const roster = async (house) => {
  const officer = await new Visitor(house.url).sign_in("committee_secretary");
  return async (name, bytes) => officer.upload("/rosters", await officer.hidden("/rosters/new", "csrf"), { file: [name, bytes, "application/octet-stream"] });
};
const cell = (text) => `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row></sheetData></worksheet>`;

const sheets = {
  "not a workbook": ["a.xlsx", Buffer.from("hello")],
  "a zip of nothing": ["a.xlsx", zip([])],
  "a zip cut in half": ["a.xlsx", workbook([["幢", "单元", "室"]]).subarray(0, 700)],
  "a sheet that unpacks to 400 MB": ["a.xlsx", zip(parts_around(`<worksheet><sheetData>${" ".repeat(400 << 20)}`), { packed: true })],
  "a sheet that says it is small and is not": ["a.xlsx", zip(parts_around(cell("x".repeat(50 << 20))), { packed: true, says: 100 })],
  "a million laughs": ["a.xlsx", zip(parts_around(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "lol">${Array.from("bcdefghij", (c, n) => `<!ENTITY ${c} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]>${cell("&j;")}`))],
  "a sheet that asks for a file of ours": ["a.xlsx", zip(parts_around(`<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>${cell("&a;")}`))],
  "a row numbered four thousand million": ["a.xlsx", zip(parts_around(cell("x").replace('r="1"', 'r="4000000000"').replace("A1", "XFD4000000000")))],
  "a sheet nested a hundred thousand deep": ["a.xlsx", zip(parts_around(`<worksheet>${"<x>".repeat(100_000)}`))],
  "paths that climb": ["a.xlsx", zip([["../../../../etc/cron.d/x", "x"], ...parts_around("<worksheet/>")])],
  "an old workbook": ["a.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")],
  "text in no encoding": ["a.csv", Buffer.from([0x81, 0x20, 0xff, 0xfe, 0x00, 0x0a, 0x81])],
  "GBK cut in the middle of a sign": ["a.csv", Buffer.from([0xb4, 0xb1, 0x2c, 0xb5, 0xa5, 0xd4, 0xaa, 0x0a, 0x36, 0x33, 0x2c, 0xb4])],
  "a quote that never ends": ["a.csv", Buffer.from(`幢,单元,室\n"63${",x".repeat(100_000)}`)],
  "a line of a million cells": ["a.csv", Buffer.from(`${"幢,".repeat(1_000_000)}\n`)],
  "nothing": ["a.csv", Buffer.alloc(0)],
  "UTF-16 with an odd end": ["a.csv", Buffer.from([0xff, 0xfe, 0x31, 0x00, 0x32])],
};

export const scenes = {
  "forms broken on purpose are refused with a sentence": async (house) => {
    const visitor = new Visitor(house.url);
    const { csrf } = await visitor.hidden("/requests/new", "csrf");
    for (const [what, bytes] of Object.entries(broken(csrf))) refused(what, await say(house.url, bytes));
  },

  "heads broken on purpose are refused, and what follows is not read": async (house) => {
    const heads = {
      "no HTTP at all": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
      "two hosts": "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
      "no host": "GET / HTTP/1.1\r\n\r\n",
      "two lengths": "POST /requests HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
      "a length and chunks": "POST /requests HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      "a head of 20 KB": `GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`,
      "an address of 200 KB": `GET /${"x".repeat(200_000)} HTTP/1.1\r\nHost: a\r\n\r\n`,
      "a thousand headers": `GET / HTTP/1.1\r\nHost: a\r\n${Array.from({ length: 1000 }, (_, n) => `X-${n}: 12345678901234567890\r\n`).join("")}\r\n`,
    };
    for (const [what, text] of Object.entries(heads)) refused(what, await say(house.url, Buffer.from(text, "latin1")));
  },

  "cookies and headers of nonsense change nothing": async (house) => {
    for (const line of ["Cookie: mulin-session=%00%ff", `Cookie: mulin-session=${"a".repeat(9000)}`, `Cookie: ${"a=b; ".repeat(1500)}`, "Cookie: ;;;===;", "Cookie: mulin-language=../../x; mulin-size=<b>; mulin-said=x.y",
      "Accept-Language: \xff\xfe", "If-Modified-Since: yesterday", "Range: bytes=999999999999-0", "X-Forwarded-For: '; drop table", "Content-Type: \xff"]) {
      const heard = await say(house.url, Buffer.from(`GET / HTTP/1.1\r\nHost: a\r\n${line}\r\n\r\n`, "latin1"));
      assert.equal(status_of(heard), 200, `${line.slice(0, 40)}: ${heard.slice(0, 100)}`);
    }
  },

  "sheets broken on purpose are refused with a sentence, and the house stays small": async (house) => {
    const send = await roster(house);
    for (const [what, [name, bytes]] of Object.entries(sheets)) {
      const since = Date.now();
      const answer = await send(name, bytes);
      assert.ok([422, 303].includes(answer.status), `${what}: ${answer.status} ${plain(answer.body)}`);
      assert.ok(!answer.body.includes("root:x:"), what);
      assert.ok(Date.now() - since < 15_000, `${what} took ${Date.now() - since} ms`);
      if (answer.status === 303) assert.equal((await fetch(house.url + "/healthz")).status, 200);
    }
    const figures = await fetch(`${house.url}/metrics`).then((all) => all.text());
    const memory = Number(figures.match(/^process_resident_memory_bytes (\d+)/m)[1]) / (1 << 20);
    assert.ok(memory < 300, `${memory.toFixed(0)} MB`);
  },

  "values a database would choke on are refused or kept as they are": async (house) => {
    const officer = await new Visitor(house.url).sign_in("duty_officer");
    const numbers = ["0", "-1", "9223372036854775807", "9223372036854775808", "99999999999999999999", "1e9", "NaN", "0x10", " 1", "1'"];
    for (const n of numbers) {
      for (const path of [`/requests/${encodeURIComponent(n)}`, `/desk/requests/${encodeURIComponent(n)}`, `/photos/${encodeURIComponent(n)}`, `/homes/${encodeURIComponent(n)}`,
        `/desk?queue=all&page=${encodeURIComponent(n)}`, `/log?before=${encodeURIComponent(n)}`, `/desk?before=${encodeURIComponent(n)}`]) {
        const { status } = await officer.get(path);
        assert.ok(status === 200 || (status >= 400 && status < 500), `${path}: ${status}`);
      }
    }
    for (const words of ["'; drop table requests; --", "\u202eesrever", "%", "_", "\\", "𠮷野家".repeat(200), "a".repeat(900), "*", '"', "a AND OR NOT NEAR(", "{0}"]) {
      const { status } = await officer.get(`/desk?queue=all&words=${encodeURIComponent(words)}`);
      assert.equal(status, 200, words.slice(0, 40));
    }
  },
};
