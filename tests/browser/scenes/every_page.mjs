// Every page that can be opened, in every way it can be looked at: small and wide, large type, night, English, without script.
import assert from "node:assert/strict";
import { open_to, patterns } from "../lib/every_address.mjs";
import { looks_right, narrow, person, report, wide } from "../lib/people.mjs";
import { tongue_slips } from "../lib/tongues.mjs";

export const only = ["sqlite"];

// They need something to have been done first, and are seen in scenes of their own.
const elsewhere = ["/invitation/{token}", "/sign-in/code", "/rosters/{id}", "/rosters/remarks", "/rosters/remarks/{id}", "/duty/feed/{token}",
  "/emergency/warnings/new", "/emergency/end", "/emergencies/{id}", "/emergency/checks", "/emergency/checks/{stairwell}",
  "/emergency/checks/{stairwell}/sheet", "/emergency/people", "/emergency/people/sheet", "/service-days/{day}/count", "/service-days/{day}/change",
  "/service-days/{day}/stalls/{id}"];

const english = { "mulin-language": "en" }, large = { "mulin-size": "large" }, night = { "mulin-night": "on" };
const ways = [
  { name: "large", size: narrow, cookies: large },
  { name: "night-en", size: wide, cookies: { ...english, ...night } },
  { name: "plain-en", size: narrow, cookies: english, scripts: false, axe: false },
  { name: "wide", size: wide, axe: false },
];

const starts = { "": ["/", "/requests/new", "/track", "/privacy", "/design"], resident: ["/", "/me", "/inbox", "/requests"],
  committee_secretary: ["/", "/desk", "/desk?queue=all", "/desk?queue=done", "/organisation", "/accounts", "/rosters", "/doors?q=63-2-601", "/settings", "/calendar", "/coverage"],
  auditor: ["/log"], repairer: ["/desk"] };

async function visit(house, login, { name, scripts, size, cookies, axe }, session, pages, wrong) {
  const someone = await person(house, { size, scripts, cookies: { ...session, ...cookies } });
  for (const [pattern, address] of pages) {
    try {
      const answer = await someone.page.goto(address);
      assert.equal(answer.status(), 200, `${address} opens`);
      await looks_right(someone, `${login || "anyone"}${pattern.replaceAll(/[^\w]+/g, "-")}.${name}`, { axe });
      const slips = await tongue_slips(someone.page);
      assert.deepEqual(slips, [], `one tongue at ${address}`);
    } catch (problem) { wrong.push(`${login || "anyone"}, ${name}, ${address}: ${problem.message.slice(0, 600)}`); }
    someone.complaints.length = 0;
  }
  await someone.close();
}

const seen = new Set();

async function every_page_of(house, login) {
  const wrong = [], visitor = await person(house, login ? { login } : {});
  if (login === "resident") await report(visitor, "厨房顶上在滴水");
  const session = Object.fromEntries((await visitor.context.cookies()).map(({ name, value }) => [name, value]));
  const open = await open_to(visitor, starts[login], house);
  const pages = [...open].filter(([pattern]) => pattern === "/" || !seen.has(pattern));
  pages.forEach(([pattern]) => seen.add(pattern));
  await visitor.close();
  for (const way of ways) await visit(house, login, way, session, pages, wrong);
  assert.ok(wrong.length === 0, "every page looks right:\n" + wrong.join("\n"));
}

export const scenes = {
  ...Object.fromEntries(Object.keys(starts).map((login) => [`every page open to ${login || "anyone"}, looked at in every way`, (house) => every_page_of(house, login)])),
  "and every page of the house was found by following links": async () => {
    const missed = patterns().filter((p) => !elsewhere.includes(p) && ![...seen].some((s) => s === p || s.startsWith(p + " ")));
    assert.deepEqual(missed, []);
  },
};
