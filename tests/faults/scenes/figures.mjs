// The figures a serving process tells, read by the parser of those who collect them.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { Visitor } from "../lib/visitor.mjs";

const parser = `
import sys
from prometheus_client.parser import text_string_to_metric_families
for family in text_string_to_metric_families(sys.stdin.read()):
    for sample in family.samples: print(family.type, sample.name, sample.labels.get("route", ""), sample.value)
`;

export const scenes = {
  "its figures are read without complaint, and tell of routes, not of people": async (house) => {
    const resident = await new Visitor(house.url).sign_in("resident");
    const { to } = await resident.post("/requests", { ...await resident.hidden("/requests/new", "csrf", "once", "home"), where: "home", inside: "in", category: "lamp", urgency: "later", words: "灯不亮", caller_phone: "19900000601" });
    await resident.get(to);
    for (const path of ["/nothing/here/王阿姨", "/track?words=漏水", "/%27"]) await resident.get(path);
    const { status, headers, body } = await resident.get("/metrics");
    assert.equal(status, 200);
    assert.equal(headers.get("content-type"), "text/plain; version=0.0.4; charset=utf-8");
    const lines = execFileSync("/usr/bin/python3", ["-c", parser], { input: body }).toString().trim().split("\n");
    const value = (start) => Number(lines.find((line) => line.startsWith(start))?.split(" ").at(-1));
    assert.ok(value("counter mulin_requests_total /requests/{id} ") >= 1);
    assert.ok(value("histogram mulin_request_duration_seconds_count /sign-in ") >= 1);
    assert.ok(value("counter mulin_writes_total ") >= 2);
    assert.equal(value("gauge mulin_database_up "), 1);
    assert.equal(value("gauge mulin_jobs_late "), 0);
    assert.ok(!body.includes(to) && !/王阿姨|漏水/.test(body), "no address of a single thing");
    for (const line of body.split("\n")) assert.ok(line.length < 300);
  },

  "they are for this machine only, until the operator says otherwise": async (house) => {
    assert.equal((await fetch(`${house.url}/metrics`, { headers: { "X-Forwarded-For": "203.0.113.7" } })).status, 403);
    assert.equal((await fetch(`${house.url}/readyz`, { headers: { "X-Forwarded-For": "203.0.113.7" } })).status, 200);
  },
};
