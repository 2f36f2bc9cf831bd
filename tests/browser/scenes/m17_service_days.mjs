// M17: the corner of neighbourly help. A month is drawn up, stalls are filled, a haircut is booked on a phone and by phone, the day is counted
// on the square without a network and once, and a calendar program reads it all.
import assert from "node:assert/strict";
import { subscribed } from "../lib/calendar.mjs";
import { looks_right, narrow, person, phone, sign_in, wide, without_ids } from "../lib/people.mjs";

export const clock = "2026-09-05T08:40:00+08:00";

// axe needs script: without it a page is only looked at.
async function go(someone, path, shot, axe = true) {
  const answer = await someone.page.goto(path);
  assert.equal(answer.status(), 200, path);
  await looks_right(someone, shot, { axe });
}

// The offer of a kind on a day, as the page links to it.
async function offer(page, day, kind) {
  await page.goto(`/service-days/${day}`);
  return page.locator(`tr:has-text('${kind}') a[href*='/offers/']`).first().getAttribute("href");
}

const shown = (page, kind, what) => page.locator(`.counter:has(h2:text-is('${kind}')) .one:has-text('${what}') [data-shown]`).textContent();
const press = (page, kind, word) => page.locator(`.counter:has(h2:text-is('${kind}')) button:has-text('${word}')`).first().click();

export const scenes = {
  "anyone sees the month: three days, nine stalls each, and which are still empty": async (house) => {
    const passer_by = await person(house, { size: narrow, scripts: false });
    await go(passer_by, "/service-days", "days-month", false);
    const month = await passer_by.page.textContent("main");
    for (const date of ["9月5日", "9月15日", "9月25日"]) assert.ok(month.includes(date), date);
    assert.match(month, /9 个摊位，9 个排好了[\s\S]*9 个摊位，8 个排好了/);
    await go(passer_by, "/service-days?month=2026-12", "days-december", false);
    assert.equal(await passer_by.page.locator("h2[id^=day-]").count(), 3);
    await go(passer_by, "/service-days/2026-09-05", "days-day-anyone", false);
    const day = without_ids(await passer_by.page.textContent("main"));
    assert.match(day, /修小家电[\s\S]*7 号摊，第七支部/);
    assert.doesNotMatch(day, /书记|199/, "no person, no private number");
    await passer_by.close();
    const someone = await person(house, { size: wide });
    await go(someone, "/service-days", "days-month-wide");
    await go(someone, "/service-days/2026-09-05", "days-day-wide");
    await someone.close();
  },

  "an empty stall is filled; a dentist needs a partner, and nothing typed is lost": async (house) => {
    const planner = await person(house, { login: "grid_worker", size: wide });
    const { page } = planner;
    await go(planner, "/service-days/2026-09-15", "days-day-officer");
    await page.locator("tr:has-text('第九支部') a:has-text('去排')").click();
    await page.waitForURL(/stalls\/\d+$/);
    await looks_right(planner, "days-stall-empty");
    await page.locator("[name=kind][value=teeth]").check({ force: true });
    await page.fill("[name=who]", "口腔科医生一名");
    await page.click("[aria-labelledby=add] button");
    await page.waitForSelector("main :text('这一样要选是哪家共建单位派的人')");
    assert.equal(await page.inputValue("[name=who]"), "口腔科医生一名");
    assert.ok(await page.locator("[name=kind][value=teeth]").isChecked());
    await looks_right(planner, "days-stall-no-partner");
    await page.selectOption("[name=partner]", { label: await page.locator("[name=partner] option:has-text('医院')").textContent() });
    await page.click("[aria-labelledby=add] button");
    await page.waitForSelector("[aria-labelledby=offers] :text('看牙')");
    await looks_right(planner, "days-stall");
    await go(planner, "/service-days", "days-month-officer");
    assert.match(await page.textContent("[aria-labelledby=day-2026-09-15]"), /9 个摊位，9 个排好了/);
    await planner.close();
    const other = await person(house, { login: "branch_secretary", size: phone });
    const mine = await other.page.goto("/service-days/2026-09-15").then(() => other.page.locator("a:has-text('改摊位')").evaluateAll((all) => all.map((a) => a.closest("tr").textContent)));
    assert.ok(mine.length > 0 && mine.every((row) => row.includes("第八支部")), "a secretary changes their own stall");
    await looks_right(other, "days-day-secretary");
    await other.close();
  },

  "a haircut is booked on a phone, another by phone for a caller; the same time is not given twice": async (house) => {
    const resident = await person(house, { login: "resident", size: phone });
    const { page } = resident;
    const haircut = await offer(page, "2026-09-05", "理发");
    await go(resident, haircut, "days-book");
    await page.locator("label:has-text('10:00') input[name=slot]").check({ force: true });
    await page.click("main form button");
    await page.waitForURL(/service-days\/2026-09-05$/);
    await page.waitForSelector("main :text('约好了，10:00到摊上来')");
    await looks_right(resident, "days-booked");
    assert.match(await page.textContent("[aria-labelledby=mine]"), /10:00，理发/);

    const desk = await person(house, { login: "duty_officer", size: wide });
    await go(desk, haircut, "days-book-officer");
    for (const [caller, time] of [["王阿姨", "10:00"], ["李师傅", "10:15"]]) {
      await desk.page.goto(haircut);
      await desk.page.locator(`label:has-text('${time}') input[name=slot]`).check({ force: true });
      await desk.page.fill("[name=caller]", caller);
      await desk.page.fill("[name=phone]", "199 0000 0064");
      await desk.page.click("main form button");
      await desk.page.waitForURL(/service-days\/2026-09-05$/);
    }
    await looks_right(desk, "days-day-desk");
    assert.match(await desk.page.textContent("[aria-labelledby=booked]"), /10:00，王阿姨[\s\S]*10:15，李师傅/);
    await desk.page.goto(haircut);
    assert.equal(await desk.page.locator("label:has-text('10:00')").count(), 0, "two chairs, both taken");
    await desk.close();

    await page.goto(haircut);
    await page.locator("label:has-text('10:30') input[name=slot]").check({ force: true });
    await page.click("main form button");
    await page.waitForSelector("main :text('您已经约过这一样了')");
    await looks_right(resident, "days-booked-already");
    await resident.close();
  },

  "without script, and without an account: one books after signing in, cancels again, or calls": async (house) => {
    const passer_by = await person(house, { size: narrow, scripts: false });
    const { page } = passer_by;
    const law = await offer(page, "2026-09-05", "法律咨询");
    await go(passer_by, law, "days-book-anyone", false);
    assert.match(await page.textContent("main"), /先登录再约[\s\S]*只记来了几位，不记说了什么|只记来了几位，不记说了什么[\s\S]*先登录再约/);
    await sign_in(passer_by, "neighbour");
    await page.goto(law);
    await page.locator("[name=slot]").first().check({ force: true });
    await page.click("main form button");
    await page.waitForSelector("[aria-labelledby=mine] :text('法律咨询')");
    await page.click("[aria-labelledby=mine] form button");
    await page.waitForSelector("main :text('退掉了，位子让给别人')");
    assert.equal(await page.locator("[aria-labelledby=mine]").count(), 0);
    await passer_by.close();
  },

  "on the square the network goes: what is pressed is kept, survives a reload, and is counted once": async (house) => {
    const officer = await person(house, { login: "grid_worker", size: phone });
    const { page, context, complaints } = officer;
    await go(officer, "/service-days/2026-09-05", "days-day-planner");
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready) && navigator.serviceWorker.controller !== null);
    await page.click("a:has-text('现场计数')");
    await page.waitForURL(/\/count$/);
    await looks_right(officer, "days-count");
    for (let i = 0; i < 2; ++i) await press(page, "修小家电", "做好一位");
    await page.waitForFunction(() => localStorage.getItem("counts") === "[]");
    assert.equal(await shown(page, "修小家电", "做好了"), "2");

    await context.setOffline(true);
    for (let i = 0; i < 3; ++i) await press(page, "修小家电", "做好一位");
    await press(page, "修小家电", "发一个号");
    await page.waitForSelector("text=4 笔先记在手机里");
    complaints.length = 0;                                             // the browser's own remark on the dead line
    await looks_right(officer, "days-count-offline");
    assert.equal(await shown(page, "修小家电", "做好了"), "5");
    await context.setOffline(false);
    await page.waitForFunction(() => localStorage.getItem("counts") === "[]");
    assert.ok(await page.locator("#counts-waiting").isHidden());

    // The house takes a press, but its answer is lost on the way: the telephone sends it again.
    let lost = 0;
    await page.route("**/count", async (route) => {
      await route.fetch();
      ++lost;
      await route.abort();
    });
    await press(page, "修小家电", "做好一位");
    await page.waitForSelector("text=1 笔先记在手机里");
    assert.equal(lost, 1);
    await page.unroute("**/count");
    await page.evaluate(() => window.dispatchEvent(new Event("online")));
    await page.waitForFunction(() => localStorage.getItem("counts") === "[]");
    complaints.length = 0;
    await page.reload();
    assert.equal(await shown(page, "修小家电", "做好了"), "6");

    await house.while_down(async () => {
      await page.reload();
      await press(page, "修小家电", "做好一位");
      await page.waitForSelector("text=1 笔先记在手机里");
      assert.equal(await shown(page, "修小家电", "做好了"), "7");
      await page.reload();
      assert.equal(await shown(page, "修小家电", "做好了"), "7", "kept over a reload without a network");
      complaints.length = 0;
    });
    await officer.close();
  },

  "pressed without script it counts, and the same form sent twice counts once": async (house) => {
    const officer = await person(house, { login: "grid_worker", size: narrow, scripts: false });
    const { page } = officer;
    await go(officer, "/service-days/2026-09-05/count", "days-count-plain", false);
    await press(page, "磨刀", "做好一位");
    await page.waitForSelector("main :text('记上了')");
    assert.equal(await shown(page, "磨刀", "做好了"), "1");
    const form = page.locator(".counter:has(h2:text-is('磨刀')) form:has(button:has-text('做好一位'))");
    const fields = Object.fromEntries(await form.locator("input").evaluateAll((all) => all.map((f) => [f.name, f.value])));
    const action = await form.getAttribute("action");
    for (let i = 0; i < 3; ++i) assert.equal((await page.request.post(action, { form: fields, maxRedirects: 0 })).status(), 303);
    await page.reload();
    assert.equal(await shown(page, "磨刀", "做好了"), "2");
    await officer.close();
    const resident = await person(house, { login: "resident", size: phone });
    assert.equal((await resident.page.goto("/service-days/2026-09-05/count")).status(), 403);
    await resident.close();
  },

  "materials are ticked, the day is written off, and the report says what was done": async (house) => {
    const planner = await person(house, { login: "grid_worker", size: wide });
    const { page } = planner;
    await page.goto("/service-days/2026-09-05");
    await page.locator("[aria-labelledby=materials] form button").first().click();
    await page.waitForSelector("[aria-labelledby=materials] :text('还没好')");
    await go(planner, "/service-days/2026-08-25/report", "days-report");
    assert.match(await page.textContent("[aria-labelledby=sums]"), /\d+[\s\S]*位一共/);
    assert.doesNotMatch(without_ids(await page.textContent("main")), /199/);
    await go(planner, "/service-days/programme", "days-programme");
    assert.match(await page.textContent("main"), /逢 5 都出摊[\s\S]*每月 5 日一次/);
    await page.fill("[name=days]", "30");
    await page.click("main form button");
    await page.waitForSelector("main :text('写每月的日子，1 到 28')");
    await looks_right(planner, "days-programme-wrong");
    await planner.close();
  },

  "a calendar program subscribes and reads every day, with no name inside": async (house) => {
    const { text, entries, day } = await subscribed(house.url + "/service-days/feed.ics");
    assert.ok(entries.length >= 12);
    assert.deepEqual(entries.filter((e) => e.begins.startsWith("2026-09")).map((e) => e.begins),
      ["2026-09-05T01:00:00.000Z", "2026-09-15T01:00:00.000Z", "2026-09-25T01:00:00.000Z"]);
    assert.equal(day("2026-09-05").status, "CONFIRMED");
    assert.equal(day("2026-09-05").ends, "2026-09-05T03:30:00.000Z");
    assert.equal(day("2026-09-05").location, "中心广场");
    assert.match(day("2026-09-05").description, /修小家电/);
    assert.doesNotMatch(text, /书记|居民甲|王阿姨/);
  },
};
