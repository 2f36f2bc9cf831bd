// Every page there is to open: the addresses of tests/http/routes.txt, each with one example that the house's own links lead to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./house.mjs";

// Answers that are no pages: files, streams, parts of pages, turnings.
const no_page = /^\/(api\/v1\/.*|open311\/.*|healthz|readyz|metrics|look|photos\/.*|hall\/live|desk\/(live|photos\/.*|call\/lookup|export\.xlsx)|rosters\/(export\..*|\{id\}\/live)|s\/.*|service-days\/feed\.ics)$/;

export function patterns() {
  return readFileSync(join(root, "tests/http/routes.txt"), "utf8").trim().split("\n").map((line) => line.split("  "))
    .filter(([path, method]) => method === "GET" && !no_page.test(path)).map(([path]) => path);
}

const step = (name) => name.endsWith("id}") ? "\\d+" : "[^/]+";
const fits = (pattern) => new RegExp("^" + pattern.replace(/\{\w+\}/g, step) + "$");

// The pattern an address belongs to: one without blanks goes before one with. Of deeds each noun is a page of its own.
function pattern_of(path, all) {
  const pattern = all.includes(path) ? path : all.find((p) => fits(p).test(path));
  return pattern?.endsWith("{noun}") ? `${pattern} ${path.split("/").at(-1)}` : pattern;
}

// Follows a visitor's links from `from` on: pattern → the first address that fits and opens for them.
export async function open_to(visitor, from, house) {
  const all = patterns(), found = new Map(), tried = new Map(), waiting = [...from];
  while (waiting.length) {
    const address = waiting.shift(), pattern = pattern_of(new URL(address, house.url).pathname, all);
    if (!pattern || found.has(pattern) || (tried.get(pattern) ?? 0) > 5) continue;
    tried.set(pattern, (tried.get(pattern) ?? 0) + 1);
    const answer = await visitor.context.request.get(address, { maxRedirects: 0 });
    if (answer.status() !== 200) continue;
    found.set(pattern, address);
    for (const [, href] of (await answer.text()).matchAll(/href="(\/[^"#]*)"/g)) waiting.push(href.replaceAll("&amp;", "&"));
  }
  return found;
}
