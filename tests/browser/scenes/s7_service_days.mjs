// S7 of the handbook: September's calendar is the 5th, 15th and 25th; on the evening before, a storm takes the 15th.
import assert from "node:assert/strict";
import { PNG } from "pngjs";
import jsqr from "jsqr";
import { subscribed } from "../lib/calendar.mjs";
import { looks_right, person, phone, wide } from "../lib/people.mjs";

export const clock = "2026-09-14T18:00:00+08:00";

const feed = (house) => subscribed(house.url + "/service-days/feed.ics");

// What a telephone reads off the printed code.
async function scanned(page) {
  const { data, width, height } = PNG.sync.read(await page.locator(".p-qr svg").screenshot());
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

async function poster(house, shot) {
  const visitor = await person(house, { size: { width: 1122, height: 1587 } });
  await visitor.page.goto("/service-days/2026-09/poster");
  await looks_right(visitor, shot);
  const words = await visitor.page.textContent("main");
  const code = await scanned(visitor.page);
  assert.equal(await visitor.page.evaluate(() => document.querySelector(".p-days").scrollHeight <= document.querySelector(".p-days").clientHeight), true, "everything fits on the sheet");
  const pdf = await visitor.page.pdf({ preferCSSPageSize: true, printBackground: true });
  assert.equal((pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length, 1, "one sheet");
  await visitor.close();
  return { words, code };
}

export const scenes = {
  "before the storm: three days, nine stalls each, on screen, on paper and in the calendar": async (house) => {
    const { entries } = await feed(house);
    assert.equal(entries.filter((e) => e.uid.startsWith("service-day-2026-09")).length, 3);
    const { words, code } = await poster(house, "s7-poster-before");
    assert.match(code, /^http:.*\/service-days\?month=2026-09$/);
    assert.match(words, /0571-0000-8800/);
    assert.doesNotMatch(words, /取消/);
    const small = await person(house, { size: phone });
    await small.page.goto("/service-days/2026-09/poster");
    await looks_right(small, "s7-poster-phone");
    await small.close();
  },

  "a branch that can't come on the 25th names another; the report keeps who and why": async (house) => {
    const secretary = await person(house, { login: "branch_secretary", size: phone });
    const { page } = secretary;
    await page.goto("/service-days/2026-09-25");
    await page.locator("tr:has-text('第八支部') a:has-text('改摊位')").first().click();
    await page.waitForURL(/stalls\/\d+$/);
    await page.selectOption("[name=substitute]", { label: "第三支部" });
    await page.click("[aria-labelledby=substitute] button");
    await page.waitForSelector("main :text('写一句为什么')");
    await looks_right(secretary, "s7-substitute-why");
    await page.fill("[name=why]", "师傅去外地了");
    await page.click("[aria-labelledby=substitute] button");
    await page.waitForSelector("main :text('存好了')");
    await page.goto("/service-days/2026-09-25");
    assert.match(await page.textContent("main table"), /第八支部[\s\S]*?第三支部代/);
    await page.goto("/service-days/2026-09-25/report");
    await looks_right(secretary, "s7-report-phone");
    assert.match(await page.textContent("[aria-labelledby=happened]"), /请别的支部代摊[\s\S]*第八支部 → 第三支部/);
    await secretary.close();
  },

  "the storm: the 15th is called off with the reason, nobody is left to find out alone": async (house) => {
    const before = (await feed(house)).day("2026-09-15");
    const resident = await person(house, { login: "resident", size: phone });
    const haircut = await resident.page.goto("/service-days/2026-09-15").then(() => resident.page.locator("tr:has-text('理发') a[href*='/offers/']").getAttribute("href"));
    await resident.page.goto(haircut);
    await resident.page.locator("label:has-text('10:00') input[name=slot]").check({ force: true });
    await resident.page.click("main form button");
    await resident.page.waitForURL(/2026-09-15$/);

    const desk = await person(house, { login: "duty_officer", size: wide });
    const { page } = desk;
    await page.goto(haircut);
    await page.locator("label:has-text('10:15') input[name=slot]").check({ force: true });
    await page.fill("[name=caller]", "李师傅");
    await page.fill("[name=phone]", "19900000064");
    await page.click("main form button");
    await page.waitForURL(/2026-09-15$/);
    await page.click("[aria-labelledby=ways] a:has-text('改期或取消')");
    await page.waitForURL(/change$/);
    await page.click("button[value=cancel]");
    await page.waitForSelector("main :text('选一个原因')");
    await looks_right(desk, "s7-change-why");
    await page.locator("[name=cause][value=weather]").check({ force: true });
    await page.fill("[name=note]", "雷暴大雨");
    await page.click("button[value=cancel]");
    await page.waitForURL(/2026-09-15$/);
    await looks_right(desk, "s7-day-off");
    assert.match(await page.textContent("[aria-labelledby=ring]"), /李师傅/);
    await page.locator("[aria-labelledby=ring] form button").click();
    await page.waitForSelector("main :text('记下了')");
    assert.equal(await page.locator("[aria-labelledby=ring]").count(), 0);
    await desk.close();

    await resident.page.goto("/inbox");
    assert.match(await resident.page.textContent("main"), /因为天气，2026-09-15 的雷锋角取消/);
    await resident.page.goto("/service-days?month=2026-09");
    await looks_right(resident, "s7-month-after");
    assert.match(await resident.page.textContent("[aria-labelledby=day-2026-09-15] s"), /9月15日/);
    assert.match(await resident.page.textContent("[aria-labelledby=day-2026-09-15]"), /天气，雷暴大雨/);
    await resident.close();

    const after = (await feed(house)).day("2026-09-15");
    assert.equal(after.uid, before.uid);
    assert.equal(after.status, "CANCELLED");
    assert.ok(after.sequence > before.sequence);
    assert.match(after.description, /天气，雷暴大雨/);
    const { words } = await poster(house, "s7-poster-after");
    assert.match(words, /9月15日，星期二的摊取消了：天气，雷暴大雨/);
  },

  "27 stalls less the 9 of the storm, as programs count them": async (house) => {
    const officer = await person(house, { login: "committee_secretary", size: wide });
    await officer.page.goto("/service-days/2026-09-25/signs");
    await looks_right(officer, "s7-signs");
    const pdf = await officer.page.pdf({ preferCSSPageSize: true, printBackground: true });
    assert.equal((pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length, 9, "nine signs, one a sheet");
    await officer.close();
    const { entries } = await feed(house);
    const september = entries.filter((e) => e.uid.startsWith("service-day-2026-09"));
    assert.deepEqual(september.map((e) => e.status), ["CONFIRMED", "CANCELLED", "CONFIRMED"]);
    const stalls = await Promise.all(["2026-09-05", "2026-09-15", "2026-09-25"].map(async (day) => {
      const words = await (await fetch(`${house.url}/service-days/${day}`)).text();
      return { all: new Set(words.match(/\d 号摊/g)).size, off: /取消了：/.test(words) };
    }));
    assert.equal(stalls.reduce((n, s) => n + s.all, 0), 27);
    assert.equal(stalls.filter((s) => !s.off).reduce((n, s) => n + s.all, 0), 18);
  },
};
