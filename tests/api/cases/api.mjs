// The JSON API: described, and answering as described.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { Description, Program } from "../lib/program.mjs";
import { everything, Officer } from "../lib/officer.mjs";

export const clock = "2026-08-10T04:12:00+08:00";

const one_pixel = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
const requests = "/api/v1/requests", one = "/api/v1/requests/{id}", deeds = "/api/v1/requests/{id}/deeds/{noun}";

async function at_the_desk(house, grants = everything, login = "duty_officer") {
  const officer = await Officer.at(house, login);
  return new Program(house, await Description.of(house), await officer.token("热线", grants));
}

const routes = () => readFileSync(new URL("../../http/routes.txt", import.meta.url), "utf8").trim().split("\n").map((line) => line.split("  "))
  .filter(([path]) => path.startsWith("/api/v1/"));

export const cases = {
  async "the description is sound OpenAPI 3.1, in both languages"(house) {
    for (const language of ["zh", "en"]) {
      const description = await Description.of(house, language);
      const { valid, errors } = await description.validate();
      assert.ok(valid, JSON.stringify(errors));
      assert.equal(description.document.openapi, "3.1.0");
      for (const { operation } of description.operations()) assert.doesNotMatch(operation.summary, /^machines\./);
    }
  },

  async "every address for programs is described with what its token needs, and nothing else is"(house) {
    const described = (await Description.of(house)).operations()
      .map(({ path, method, operation }) => [path, method.toUpperCase(), operation.security[0]?.token.join(" ") ?? ""].join("  "));
    assert.deepEqual(described.sort(), routes().map(([path, method, , grant = ""]) => [path, method, grant].join("  ")).sort());
  },

  async "a program does everything there is, and every answer is as described"(house) {
    const p = await at_the_desk(house);
    const place = (await p.get("/api/v1/places", { query: { words: "63-2-601" } })).value.places[0];
    assert.match(place.door, /63幢.*601/);
    assert.ok((await p.get("/api/v1/categories")).value.categories.some((c) => c.code === "leak" && c.name === "漏水渗水"));
    assert.equal((await p.get("/api/v1/token")).value.name, "热线");
    const { bodies } = (await p.get("/api/v1/bodies")).value;
    assert.equal(bodies.filter((b) => b.kind === "branch").length, 9);
    assert.ok((await p.get("/api/v1/duty")).value.on_duty.length > 0);
    assert.equal((await p.get("/api/v1/emergency")).value.on, false);
    const { service_days } = (await p.get("/api/v1/service-days", { query: { from: "2026-08-01", until: "2026-09-01" } })).value;
    assert.deepEqual(service_days.map((d) => [d.day, d.stalls.length]), [["2026-08-05", 9], ["2026-08-15", 9], ["2026-08-25", 9]]);
    assert.ok((await p.get("/api/v1/figures", { query: { from: "2026-07-01", until: "2026-08-09" } })).value.accepted.d > 0);

    const words = { home: place.home, words: "屋顶漏水，滴到床上", category: "leak", urgency: "urgent", caller_name: "王阿姨", caller_phone: "19900000601", channel: "phone" };
    const filed = await p.post(requests, words, { headers: { "idempotency-key": "call-1" } });
    assert.equal(filed.status, 201);
    const again = await p.post(requests, words, { headers: { "idempotency-key": "call-1" } });
    assert.deepEqual([again.status, again.value], [200, { ...filed.value, again: true }]);
    assert.equal(filed.headers.get("location"), `${requests}/${filed.value.id}`);

    const found = (await p.get(requests, { query: { words: "滴到床上", queue: "waiting" } })).value.requests;
    assert.deepEqual(found.map((r) => [r.id, r.number]), [[filed.value.id, filed.value.number]]);

    const steps = { id: filed.value.id };
    let r = (await p.get(one, { steps })).value;
    assert.deepEqual([r.words, r.state, r.caller.phone, r.caller.whole], [words.words, "reported", "19900000601", true]);
    const repairer = bodies.find((b) => b.kind === "property").id;
    const act = async (noun, more = {}) => {
      const moved = (await p.post(deeds, { version: r.version, ...more }, { steps: { ...steps, noun } })).value;
      r = (await p.get(one, { steps })).value;
      assert.deepEqual([moved.version, moved.state, moved.deeds], [r.version, r.state, r.deeds]);
      return r;
    };
    assert.equal((await act("acceptance")).state, "accepted");
    assert.equal((await act("contact", { note: "已经打过电话" })).contacted_at.slice(0, 10), "2026-08-10");
    assert.equal((await act("transfer", { to: repairer, reason: "请派人" })).handed_to, repairer);
    assert.equal((await act("sorting", { category: "roof", urgency: "urgent" })).category, "roof");

    const form = new FormData();
    for (const [name, value] of Object.entries({ api_key: p.token, service_code: "lamp", description: "灯罩碎了", address_string: "63-2-601" })) form.append(name, value);
    form.append("media", new Blob([one_pixel], { type: "image/png" }), "lamp.png");
    const [{ service_request_id: outside }] = await (await fetch(`${house.url}/open311/v2/requests.json`, { method: "POST", body: form })).json();
    const { value: { photos } } = await p.get(one, { steps: { id: outside.slice(1) } });
    assert.deepEqual(photos.map((photo) => [photo.moment, photo.is_public]), [["before", false]]);
    assert.equal((await p.photo(photos[0].id)).subarray(0, 2).toString("hex"), "ffd8", "a JPEG");

    const missed = p.description.operations().filter(({ path, method }) => !p.description.met.has(`${method} ${path}`)).map(({ path }) => path);
    assert.deepEqual(missed, ["/api/v1/openapi.json"], "all but the description itself were asked");
  },

  async "an auditor reads in the log which program looked at whose number, and what it did"(house) {
    const auditor = await Officer.at(house, "auditor");
    const looks = (await auditor.get("/log?looks=1")).text, accounts = (await auditor.get("/log?kind=account")).text;
    assert.ok(looks.includes("看了报事人的姓名和电话") && looks.includes("通过程序“热线”"));
    assert.ok(accounts.includes("给程序配了钥匙"));
  },

  async "pages of a list follow one another, and filters narrow it"(house) {
    const p = await at_the_desk(house);
    const seen = [];
    for (let after = "", pages = 0; pages < 3; ++pages) {
      const { value } = await p.get(requests, { query: { queue: "closed", limit: 5, ...(after && { after }) } });
      seen.push(...value.requests.map((r) => r.id));
      after = value.next;
    }
    assert.equal(new Set(seen).size, 15);
    const leaks = (await p.get(requests, { query: { category: "leak", until: "2026-08-09" } })).value.requests;
    assert.ok(leaks.length > 0 && leaks.every((r) => r.category === "leak"));
    assert.equal((await p.get(requests, { query: { queue: "nonsense" } })).status, 422);
    assert.equal((await p.get(requests, { query: { colour: "red" } })).value.name, "shell.not_for_us");
  },

  async "what cannot be read is refused with its reason, and nothing is filed"(house) {
    const p = await at_the_desk(house);
    const odd = async (body, more) => (await p.post(requests, body, { fits: false, ...more }));
    const count = async () => (await p.get(requests, { query: { queue: "waiting", limit: 200 } })).value.requests.length;
    const before = await count();
    assert.equal((await odd("{")).status, 400);
    assert.equal((await odd("[]")).status, 400);
    assert.equal((await odd('{"words": "\\u0000"}')).value.name, "shell.not_such");
    assert.equal((await odd(new Uint8Array([123, 34, 119, 34, 58, 34, 0xff, 34, 125]))).status, 400);
    assert.equal((await odd("[".repeat(9) + "]".repeat(9))).status, 400);
    assert.equal((await odd(`{"words": "${"漏".repeat(30_000)}"}`)).status, 400);
    assert.equal((await odd({ words: "漏水" }, { headers: { "content-type": "text/plain" } })).status, 400);
    const wrong = await odd({ words: 7, home: 12, colour: "red", urgency: "soon" });
    assert.equal(wrong.status, 422);
    assert.deepEqual(wrong.value.errors.map((e) => e.field ?? e.title).length, 4);
    assert.deepEqual((await odd({ words: "漏水", caller_phone: "12" })).value.errors.map((e) => e.name), ["requests.where", "requests.bad_phone"]);
    assert.equal(await count(), before);
  },

  async "who acts on what they saw too long ago is told, and who asks for nothing there too"(house) {
    const p = await at_the_desk(house);
    const { value: { requests: [r] } } = await p.get(requests, { query: { queue: "waiting" } });
    const stale = await p.post(deeds, { version: r.version + 1 }, { steps: { id: r.id, noun: "acceptance" } });
    assert.deepEqual([stale.status, stale.value.name], [409, "requests.moved_meanwhile"]);
    assert.equal((await p.get(one, { steps: { id: "1" } })).status, 404);
    assert.equal((await p.post(deeds, { version: r.version }, { steps: { id: r.id, noun: "dance" }, fits: false })).status, 404);
    assert.equal((await p.post(deeds, {}, { steps: { id: r.id, noun: "decline" }, fits: false })).value.errors.length, 2);
  },
};
