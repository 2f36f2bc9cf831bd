// People at their browsers. Every page they open is checked: a title, one main heading, no sideways scroll, no error of the page's own,
// and axe finds nothing.
import { AxeBuilder } from "@axe-core/playwright";
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";

const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
let browser;
const present = new Set();                          // everyone who has a page open

export const password = "Yulan-2026-hua";            // of every demo account
export const wide = { width: 1280, height: 900 }, phone = { width: 390, height: 844 }, narrow = { width: 360, height: 740 };

// `cookies`: how they like their pages, { "mulin-size": "large" }, or a session carried over from elsewhere.
export async function person(house, { login, size = wide, scripts = true, cookies = {} } = {}) {
  browser ??= await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", headless: true, args: flags });
  const context = await browser.newContext({ baseURL: house.url, viewport: size, javaScriptEnabled: scripts, locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  context.setDefaultTimeout(15_000);
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: house.url })));
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (line) => { if (line.type() === "error" && !/status of (4\d\d|503)/.test(line.text())) complaints.push(line.text()); });
  page.on("pageerror", (error) => complaints.push(String(error)));
  const someone = { page, context, complaints, close: () => { present.delete(someone); return context.close(); } };
  present.add(someone);
  if (login) await sign_in(someone, login);
  return someone;
}

export async function sign_in({ page }, login, word = password) {
  await page.goto("/sign-in");
  await page.fill("[name=login]", login);
  await page.fill("[name=password]", word);
  await page.click("main form button");
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

// A resident reports something urgent, with a photo, by the form of their own house: `to` may be another process. Gives the request's path.
export async function report({ page }, words, to = "") {
  await page.goto("/requests/new");
  const field = (name) => page.locator(`main form [name=${name}]`).first().inputValue();
  const photo = { name: "leak.jpg", mimeType: "image/jpeg", buffer: await page.screenshot({ type: "jpeg" }) };
  const told = await page.request.post(to + "/requests", { multipart: {
    csrf: await field("csrf"), once: await field("once"), home: await field("home"), inside: "in",
    category: "leak", urgency: "now", words, caller_phone: "19900000601", photos: photo } });
  assert.match(told.url(), /\/requests\/\d+/, "the report was taken");
  return new URL(told.url()).pathname;
}

// Looks at the page as a careful visitor would. `name`: also keeps a picture, when SHOTS says where. `axe`: false leaves the slow part out.
export async function looks_right({ page, context, complaints }, name, { axe = true } = {}) {
  assert.notEqual(await page.title(), "", "a page has a title");
  assert.equal(await page.locator("h1").count(), 1, `one main heading at ${page.url()}`);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(overflow <= 0, `no sideways scroll at ${page.url()} (${overflow} px)`);
  assert.deepEqual(complaints, [], `no complaint of the page's own at ${page.url()}`);
  if (axe && await page.evaluate(() => typeof window.eval === "function") && context) {
    const { violations } = await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]).analyze();
    assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.join(" ")).join(" | ")}`), [], `axe at ${page.url()}`);
  }
  if (name && process.env.SHOTS) {
    mkdirSync(process.env.SHOTS, { recursive: true });
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true });
  }
}

// What everyone has before them, for whoever reads why a scene failed; then they leave.
export async function what_they_see() {
  const seen = [];
  for (const { page, close } of [...present]) {
    const words = await page.locator("main").textContent({ timeout: 1000 }).catch(() => "no main part");
    seen.push(`  at ${page.url()}: ${words.replace(/\s+/g, " ").slice(0, 400)}`);
    await close();
  }
  return seen.join("\n");
}

export async function everyone_leaves() { await browser?.close(); browser = undefined; }

// An id's digits mean nothing and may hold any number that a test looks for.
export const without_ids = (text) => text.replace(/\d{15,}/g, "");
