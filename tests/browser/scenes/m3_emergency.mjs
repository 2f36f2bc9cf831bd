// A typhoon: the warning is quoted, everyone sees it, what there is to do is ticked, then it is stood down and a report stays.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone, wide } from "../lib/people.mjs";

export const clock = "2026-08-10T04:10:00+08:00";

async function go(someone, path, shot) {
  await someone.page.goto(path);
  await looks_right(someone, shot);
}

async function quote(page, { signal = "台风", colour, says, words, issued = "2026-08-10T03:00" }) {
  await page.locator(`label:has-text('${signal}') input[name=signal]`).first().check({ force: true });
  await page.locator(`label:has-text('${colour}') input[name=colour]`).first().check({ force: true });
  if (says) await page.locator(`label:has-text('${says}') input[name=says]`).first().check({ force: true });
  await page.fill("[name=words]", words);
  await page.fill("[name=issuer]", "市气象台");
  await page.fill("[name=source]", "市气象台网站");
  await page.fill("[name=issued]", issued);
  await page.click("main form button");
}

export const scenes = {
  "a typhoon warning is quoted, with all that is missing said at once": async (house) => {
    const resident = await person(house, { login: "resident", size: narrow });
    await go(resident, "/emergency", "storm-none");
    assert.equal((await resident.page.goto("/emergency/new")).status(), 403);
    const secretary = await person(house, { login: "committee_secretary", size: wide });
    const { page } = secretary;
    await go(secretary, "/emergency/new", "storm-declare");
    await page.evaluate(() => document.querySelector("main form").noValidate = true);
    await page.click("main form button");
    await page.waitForSelector("main :text('选一种预警')");
    const wrongs = await page.textContent("main");
    for (const wrong of ["选预警的颜色", "抄上预警原文", "写谁发布的", "写发布的时间", "写从哪里看到的"]) assert.ok(wrongs.includes(wrong), wrong);
    await looks_right(secretary, "storm-declare-empty");
    await page.selectOption("[name=level]", "three");
    await quote(page, { colour: "橙色", words: "预计未来 12 小时本市平均风力可达 10 级以上，请注意防范。" });
    await page.waitForURL("**/emergency");
    await looks_right(secretary, "storm-officer");
    await secretary.close();

    await go(resident, "/", "storm-home-360");
    assert.match(await resident.page.textContent("aside.storm"), /抗台应急中[\s\S]*台风橙色预警[\s\S]*市气象台/);
    await resident.page.click("aside.storm a[href='/emergency']");
    await looks_right(resident, "storm-resident-360");
    assert.match(await resident.page.textContent("main"), /收好阳台[\s\S]*平均风力可达 10 级/);
    assert.doesNotMatch(await resident.page.textContent("main"), /值班员0|水泵/, "no officers' names");
    await resident.close();
  },

  "those on duty tick what is done and write the log": async (house) => {
    const officer = await person(house, { login: "duty_officer", size: phone });
    const { page } = officer;
    await go(officer, "/emergency", "storm-phone");
    assert.ok(await page.locator("main a[href^='tel:']").count() >= 2);
    await page.locator("form:has([value=check_pumps]) button").click();
    await page.waitForSelector("form:has([value=check_pumps]) button:has-text('还没做')");
    await page.fill("[name=words]", "04:30 63 幢北面积水 10 公分，水泵开了");
    await page.click("form[action='/emergency/log'] button");
    await page.waitForSelector("main :text('63 幢北面积水')");
    await looks_right(officer, "storm-phone-ticked");
    await page.goto("/emergency/warnings/new");
    await looks_right(officer, "storm-further");
    await quote(page, { colour: "橙色", says: "解除", words: "台风已经远离，解除台风橙色预警。", issued: "2026-08-10T04:05" });
    await page.waitForURL("**/emergency");
    assert.match(await page.textContent("aside.storm"), /还没有解除应急/);
    await officer.close();
  },

  "who looks after them keeps the list, with consent": async (house) => {
    const worker = await person(house, { login: "grid_worker", size: wide });
    const { page } = worker;
    await go(worker, "/care", "care-list");
    assert.ok(await page.locator("main li form[action$='/removal']").count() > 200);
    await go(worker, "/care/new?door=7-3-402", "care-form");
    await page.fill("[name=contact_name]", "儿子");
    await page.fill("[name=door_note]", "敲门重一点");
    await page.click("main form.card button");
    await page.waitForSelector("main :text('选怎么答应的')");
    assert.equal(await page.inputValue("[name=door_note]"), "敲门重一点", "what was typed stays");
    await looks_right(worker, "care-form-wrong");
    await page.locator("input[name=person]").first().check({ force: true });
    await page.locator("label:has-text('一个人住') input").check({ force: true });
    await page.locator("label:has-text('电话') input[name=consent]").check({ force: true });
    await page.fill("[name=agreed]", "2026-08-01");
    await page.fill("[name=contact_phone]", "199 0000 0999");
    await page.click("main form.card button");
    await page.waitForURL("**/care");
    await looks_right(worker);
    const row = page.locator("main li").filter({ hasText: /^7幢 3单元 402/ });
    assert.match(await row.textContent(), /一个人住/);
    await row.locator("button").click();
    await page.waitForSelector(":text('拿掉了')");
    await worker.close();

    const secretary = await person(house, { login: "branch_secretary", size: phone });
    assert.equal((await secretary.page.goto("/care")).status(), 403);
    await secretary.close();
  },

  "twenty-seven stairwells are asked after; who is not reached stays in sight, and the sheet prints": async (house) => {
    const worker = await person(house, { login: "grid_worker", size: phone });
    const { page } = worker;
    await go(worker, "/emergency/checks", "checks-phone");
    const stairwells = await page.locator("main a[href^='/emergency/checks/']").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    assert.ok(stairwells.length > 100);
    for (const [n, path] of stairwells.slice(0, 27).entries()) {
      await page.goto(path);
      for (;;) {
        const next = page.locator("section:has(.pill-waiting:has-text('还没问')), section:has(:text-is('还没问'))").first();
        if (!await next.count()) break;
        await next.locator(`form:has([value=${n % 9 === 0 ? "unreached" : n % 2 ? "visited" : "called"}]) button`).first().click();
        await page.waitForLoadState();
      }
    }
    await go(worker, stairwells[0], "checks-stairwell-phone");
    await page.goto(stairwells[1]);
    await page.locator("main form:has([name=words]) button").first().click();
    await page.waitForSelector("main :text('写一句要帮什么')");
    await page.locator("main form:has([name=words]) [name=words]").first().fill("降压药吃完了");
    await page.locator("main form:has([name=words]) button").first().click();
    await page.waitForSelector("main a[href^='/desk/call']");
    await looks_right(worker, "checks-needs-phone");
    await go(worker, "/emergency/people?which=unreached", "checks-unreached-phone");
    assert.ok(await page.locator("main .rows li").count() >= 3);
    assert.match(await page.textContent("main"), /没找到/);
    await go(worker, "/emergency/checks", "checks-later-phone");
    await page.setViewportSize(wide);
    await go(worker, "/emergency/checks", "checks-wide");
    await page.goto("/emergency/people/sheet?which=unreached");
    await looks_right(worker, "checks-sheet");
    await page.emulateMedia({ media: "print" });
    await looks_right(worker, "checks-sheet-print", { axe: false });
    await worker.close();
  },

  "a branch secretary on duty opens one stairwell, and those who keep the list hear of it": async (house) => {
    const planner = await person(house, { login: "grid_worker", size: wide });
    await planner.page.goto("/duty/shifts/new?post=leader&day=2026-08-10&from=00:00&until=08:00");
    const eighth = await planner.page.locator("[name=person] option:has-text('第八支部书记')").first().textContent();
    await planner.page.selectOption("[name=person]", { label: eighth });
    await planner.page.click("main form button");
    await planner.page.waitForURL("**/duty?from=2026-08-10");
    await planner.close();

    const secretary = await person(house, { login: "branch_secretary", size: phone });
    const { page } = secretary;
    await page.goto("/emergency/checks");
    await page.locator("main a[href^='/emergency/checks/']").first().click();
    await looks_right(secretary, "checks-glass");
    await page.click("main form[action$='/opening'] button");
    await page.waitForSelector("main :text('您是值班打开的')");
    await looks_right(secretary, "checks-opened");
    assert.equal((await page.goto("/emergency/people")).status(), 403);
    await secretary.close();
    const worker = await person(house, { login: "committee_secretary", size: phone });
    await go(worker, "/inbox", "checks-told");
    assert.match(await worker.page.textContent("main"), /打开了 .* 要照看的人的名单/);
    await worker.close();
  },

  "it is stood down with a word, and the report can be read and printed": async (house) => {
    const secretary = await person(house, { login: "committee_secretary", size: wide });
    const { page } = secretary;
    await go(secretary, "/emergency/end", "storm-end");
    await page.fill("[name=note]", "风停了，积水退了，两处漏水明天接着修。");
    await page.click("main form button");
    await page.waitForURL(/emergencies\/\d+/);
    await looks_right(secretary, "storm-report");
    const report = await page.textContent("main");
    assert.match(report, /抗台报告[\s\S]*风停了[\s\S]*解除台风橙色预警/);
    assert.match(report, /63 幢北面积水/);
    assert.match(report, /没找到[\s\S]*没来得及问/);
    assert.equal(await page.locator("aside.storm").count(), 0);
    await page.emulateMedia({ media: "print" });
    await looks_right(secretary, "storm-report-print", { axe: false });
    await page.emulateMedia({ media: null });
    await go(secretary, "/emergencies", "storm-past");
    await secretary.close();
  },
};
