// The screen in the hall: legible from five metres, with nobody private on it, for days on end, through a lost line and a storm.
import assert from "node:assert/strict";
import { looks_right, person, phone } from "../lib/people.mjs";
import { until } from "../lib/post.mjs";

export const clock = "2026-08-10T02:30:00+08:00";

const screen = { width: 1920, height: 1080 };
const said = (page) => page.textContent("#hall h1");

// Turns follow one another as the device's clock goes; the house answers in its own time.
async function turn(page, times = 1) {
  for (let n = 0; n < times; ++n) {
    const answer = page.waitForResponse(/\/hall\?turn=/);
    await page.clock.runFor(20_000);
    await answer;
  }
  await new Promise((shown) => { setTimeout(shown, 200); });            // the page's own clock stands still meanwhile
}

async function hall(house) {
  const here = await person(house, { size: screen });
  await here.page.clock.install();
  await here.page.goto("/hall");
  return here;
}

// The smallest letters anyone sees, in pixels.
const smallest = (page) => page.evaluate(() => {
  const sizes = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const at = walk.currentNode.parentElement;
    if (walk.currentNode.textContent.trim() !== "" && at.checkVisibility()) sizes.push(parseFloat(getComputedStyle(at).fontSize));
  }
  return Math.min(...sizes);
});

export const scenes = {
  "the hall shows the day, the telephone and what was mended, legible from five metres, and nobody private": async (house) => {
    const here = await hall(house);
    const { page } = here;
    for (let n = 0; n < 6; ++n) {
      await looks_right(here, `hall-${n}`);
      assert.ok(await smallest(page) >= 39.9, `nothing under 40 px, at turn ${n}`);
      const cut = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(cut <= 0, `all of turn ${n} is on the screen`);
      const words = await page.textContent("body");
      assert.match(words, /02:30.*0571-0000/s);
      assert.doesNotMatch(words, /199 ?0000|居民|单元/, "nobody's name, number or door");
      await turn(page);
    }
    await here.close();
  },

  "a lost line leaves the last turn standing, and after ten minutes it says from when it is; then it goes on by itself": async (house) => {
    const here = await hall(house);
    const { page, context } = here;
    const before = await said(page);
    await context.setOffline(true);
    await page.clock.runFor(60_000);
    assert.equal(await said(page), before);
    assert.equal(await page.isVisible("[data-old]"), false);
    await page.clock.runFor(10 * 60_000);
    await page.waitForSelector("[data-old]:visible");
    assert.match(await page.textContent("[data-old]"), /这是 02:30 的内容/);
    await context.setOffline(false);
    await turn(page);
    await page.waitForSelector("[data-old]", { state: "hidden" });
    here.complaints.length = 0;                                         // the browser's own words about the line
    await looks_right(here);
    await here.close();
  },

  "when an emergency is declared the hall says so at once, and when it is over no longer": async (house) => {
    const here = await hall(house);
    const officer = await person(house, { login: "committee_secretary", size: phone });
    const { page } = officer;
    await page.goto("/emergency/new");
    await page.locator("label:has-text('台风') input[name=signal]").first().check({ force: true });
    await page.locator("label:has-text('橙色') input[name=colour]").first().check({ force: true });
    await page.fill("[name=words]", "预计今天夜里到明天上午有十级阵风。");
    await page.fill("[name=issuer]", "市气象台");
    await page.fill("[name=source]", "市气象台网站");
    await page.fill("[name=issued]", "2026-08-10T02:20");
    await page.click("main form button");
    await page.waitForURL("**/emergency");
    await until(async () => /抗台应急中/.test(await here.page.textContent("body")), "the hall to say so");
    await turn(here.page);
    assert.match(await here.page.textContent(".h-band"), /抗台应急中.*台风橙色预警/s, "over what has its turn");
    await looks_right(here, "hall-storm-turn");
    await turn(here.page);
    assert.match(await said(here.page), /抗台应急中/);
    await looks_right(here, "hall-storm");
    assert.ok(await smallest(here.page) >= 39.9);
    await page.goto("/emergency/end");
    await page.fill("[name=note]", "风过去了。");
    await page.click("main form button");
    await page.waitForURL(/emergencies\/\d+/);
    await until(async () => !/抗台应急中/.test(await here.page.textContent("body")), "the hall to be calm");
    await Promise.all([here.close(), officer.close()]);
  },

  "three hundred turns later the screen needs no more memory than before": async (house) => {
    const here = await hall(house);
    const { page, context } = here;
    const line = await context.newCDPSession(page);
    await line.send("Performance.enable");
    const needs = async () => {
      await line.send("HeapProfiler.collectGarbage");
      const { metrics } = await line.send("Performance.getMetrics");
      const of = (name) => metrics.find((m) => m.name === name).value;
      return { heap: of("JSHeapUsedSize"), nodes: of("Nodes"), listeners: of("JSEventListeners") };
    };
    await turn(page, 20);
    const first = await needs();
    await turn(page, 300);
    const last = await needs();
    assert.ok(last.nodes <= first.nodes + 200, `${first.nodes} → ${last.nodes} nodes`);
    assert.ok(last.listeners <= first.listeners + 10, `${first.listeners} → ${last.listeners} listeners`);
    assert.ok(last.heap <= first.heap + 400_000, `${first.heap} → ${last.heap} bytes`);
    await here.close();
  },
};
