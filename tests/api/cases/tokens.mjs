// Tokens: made and withdrawn on a page, good for what was granted and for nothing more than their officer may do.
import assert from "node:assert/strict";
import { everything, Officer } from "../lib/officer.mjs";

export const clock = "2026-08-10T04:12:00+08:00";

const ask = (house, path, token, more = {}) => fetch(house.url + path, { ...more, headers: { ...(token && { authorization: `Bearer ${token}` }), ...more.headers } });

export const cases = {
  async "without a token, or with a bad one, a program is told how to come"(house) {
    const none = await ask(house, "/api/v1/requests");
    assert.deepEqual([none.status, none.headers.get("www-authenticate")], [401, 'Bearer realm="mulin"']);
    const bad = await ask(house, "/api/v1/categories", "mulin_nonsense");
    assert.equal(bad.status, 401);
    assert.match(bad.headers.get("www-authenticate"), /invalid_token/);
    assert.equal((await ask(house, "/api/v1/duty", "", { headers: { authorization: "Basic YTpi" } })).status, 401);
    assert.equal((await ask(house, "/api/v1/nothing")).status, 404);
    assert.equal((await ask(house, "/api/v1/openapi.json")).status, 200);
  },

  async "a signed-in officer's cookie opens nothing for programs, so that no other site can use it"(house) {
    const officer = await Officer.at(house, "duty_officer");
    assert.equal((await officer.get("/desk")).status, 200);
    assert.equal((await officer.get("/api/v1/requests")).status, 401);
    const forged = await ask(house, "/api/v1/requests", "", { method: "POST", body: "{}", headers: { cookie: officer.cookies(), "content-type": "application/json" } });
    assert.equal(forged.status, 401);
  },

  async "a token is shown once, is listed without its secret, and opens nothing once withdrawn"(house) {
    const officer = await Officer.at(house, "duty_officer");
    const token = await officer.token("城管平台", ["read_requests"]);
    const page = (await officer.get("/tokens")).text;
    assert.ok(page.includes("城管平台") && !page.includes(token) && page.includes("还没用过"));
    assert.equal((await ask(house, "/api/v1/requests", token)).status, 200);
    assert.ok(!(await officer.get("/tokens")).text.includes("还没用过"));
    await officer.withdraw("城管平台");
    assert.equal((await ask(house, "/api/v1/requests", token)).status, 401);
  },

  async "a token does what was granted and nothing else"(house) {
    const officer = await Officer.at(house, "duty_officer");
    const reads = await officer.token("只看", ["read_requests"]);
    assert.equal((await ask(house, "/api/v1/requests", reads)).status, 200);
    const duty = await ask(house, "/api/v1/duty", reads);
    assert.equal(duty.status, 403);
    assert.match(duty.headers.get("www-authenticate"), /insufficient_scope", scope="read_organisation"/);
    assert.equal((await ask(house, "/api/v1/requests", reads, { method: "POST", body: '{"words": "漏水"}', headers: { "content-type": "application/json" } })).status, 403);
  },

  async "a token that only reads is shown no whole number and no deed; one that only acts is not shown what it acts on"(house) {
    const officer = await Officer.at(house, "duty_officer");
    const [reads, acts] = [await officer.token("只读一件", ["read_requests"]), await officer.token("只办", ["act_on_requests"])];
    const { requests: [some] } = await (await ask(house, "/api/v1/requests?queue=waiting", reads)).json();
    const one = await (await ask(house, `/api/v1/requests/${some.id}`, reads)).json();
    assert.deepEqual([one.caller.whole, one.deeds], [false, []]);
    assert.match(one.caller.phone, /^$|\*/);
    assert.equal((await ask(house, `/api/v1/requests/${some.id}`, acts)).status, 403);
    const moved = await ask(house, `/api/v1/requests/${some.id}/deeds/contact`, acts, { method: "POST", body: JSON.stringify({ version: some.version, note: "打过电话" }), headers: { "content-type": "application/json" } });
    assert.deepEqual(Object.keys(await moved.json()), ["id", "number", "version", "state", "deeds"]);
  },

  async "no token lets anyone do more than they may themselves"(house) {
    const repairer = await Officer.at(house, "repairer");
    const token = await repairer.token("手机小工具", everything);
    const desk = await Officer.at(house, "duty_officer");
    const all = await (await ask(house, "/api/v1/requests?queue=waiting", await desk.token("看全部", ["read_requests"]))).json();
    const mine = await (await ask(house, "/api/v1/requests?queue=waiting", token)).json();
    const others = all.requests.find((r) => !mine.requests.some((m) => m.id === r.id));
    assert.equal((await ask(house, `/api/v1/requests/${others.id}`, token)).status, 404);
  },

  async "only officers make tokens; whoever looks after accounts withdraws any"(house) {
    const resident = await Officer.at(house, "resident");
    assert.equal((await resident.get("/tokens")).status, 403);
    const officer = await Officer.at(house, "duty_officer"), administrator = await Officer.at(house, "administrator");
    const token = await officer.token("要收回的", ["read_requests"]);
    await administrator.withdraw("要收回的");
    assert.equal((await ask(house, "/api/v1/requests", token)).status, 401);
    assert.ok((await (await Officer.at(house, "auditor")).get("/log?kind=account")).text.includes("收回了程序的钥匙"));
  },

  async "a program that comes without end is asked to wait"(house) {
    const token = await (await Officer.at(house, "duty_officer")).token("太快", ["read_organisation"]);
    let waits;
    for (let round = 0; round < 40 && !waits; ++round)
      for (const answer of await Promise.all(Array.from({ length: 50 }, () => ask(house, "/api/v1/token", token))))
        if (answer.status === 429) waits = answer;
    assert.equal(waits?.headers.get("retry-after"), "1");
    assert.equal((await waits.json()).name, "shell.token_too_often");
  },
};
