// S1 of the handbook: the eighth branch's secretary takes a call at 04:12 on a bad line, and what becomes of it until the day after.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone, wide } from "../lib/people.mjs";

export const clock = "2026-08-10T04:12:00+08:00";

const words = "客厅、卧室渗水，老人一个人，断线的那一夜";
let request = "";                                                     // "/desk/requests/…"

const deed = async (page, noun, fill) => {
  await page.goto(`${request}/${noun}`);
  await fill?.(page);
  await page.click(`form[action$='/${noun}'] button:not([name=look])`);
  await page.waitForURL((url) => !url.pathname.endsWith("/" + noun));
};
const found = (page) => page.goto(`/desk?queue=all&words=${encodeURIComponent("断线的那一夜")}`)
  .then(() => page.locator("main table a[href^='/desk/requests/']").evaluateAll((all) => [...new Set(all.map((a) => a.getAttribute("href").split("/").slice(0, 4).join("/")))]));

export const scenes = {
  "the line is gone while the secretary takes the call; once it is back there is one request, and duty and repairs know within half a minute": async (house) => {
    const secretary = await person(house, { login: "branch_secretary", size: phone });
    const { page, context, complaints } = secretary;
    await page.goto("/desk/call");
    await page.fill("[name=place]", "63-2-601");
    await page.fill("[name=words]", words);
    await page.fill("[name=caller_phone]", "19900000063");
    await page.locator("[name=category][value=leak]").check({ force: true });
    await page.locator("[name=urgency][value=urgent]").check({ force: true });
    await context.setOffline(true);
    const save = page.locator("main form button:has-text('保存')").first();
    await save.click();
    await page.waitForSelector("text=网断了，这份草稿替您留着");
    complaints.length = 0;
    await looks_right(secretary, "s1-line-lost");
    await page.waitForTimeout(3000);                                  // three minutes are as good as three seconds to a draft
    await context.setOffline(false);
    await page.reload();
    await page.waitForSelector("text=上次没写完的");
    complaints.length = 0;                                            // what the page tried meanwhile
    assert.equal(await page.inputValue("[name=words]"), words);
    const since = Date.now();
    await save.dblclick();
    await page.waitForURL(/requests\/\d+/);
    await looks_right(secretary, "s1-filed");
    const all = await found(page);
    assert.equal(all.length, 1, "one request, however often the button was pressed");
    [request] = all;
    for (const name of ["值班员", "维修师傅"]) {
      await page.goto(request);
      assert.match(await page.textContent("main"), new RegExp(`${name}0\\d`), `${name} were told`);
    }
    assert.ok(Date.now() - since < 30_000);
    await secretary.close();
  },

  "surveyed, made safe, the lasting repair split off, mended, looked at by someone else; the day after somebody calls": async (house) => {
    const desk = await person(house, { login: "duty_officer", size: wide });
    const repairer = await person(house, { login: "repairer", size: phone });
    await deed(desk.page, "assignment", (page) => page.locator("label:has-text('维修师傅') input[type=checkbox]").first().check({ force: true }));
    await deed(repairer.page, "survey", (page) => page.fill("[name=findings]", "屋面开裂，雨水进来"));
    await deed(repairer.page, "temporary", (page) => page.fill("[name=what]", "盖了防雨布，屋里不滴了"));
    await desk.page.goto(`${request}/split`);
    await desk.page.fill("[name=words]", "天晴后重做屋面防水");
    await desk.page.click("form[action$='/split'] button:not([name=look])");
    await desk.page.waitForURL((url) => !url.pathname.endsWith("/split"));
    await deed(repairer.page, "resolution", (page) => page.fill("[name=work_done]", "收好水，擦干净，雨布压牢"));
    const checker = await person(house, { login: "grid_worker", size: wide });
    await deed(checker.page, "verification", (page) => page.locator("input[name=good]").first().check({ force: true }));
    await checker.page.goto(request);
    const told = await checker.page.textContent("main");
    for (const step of ["屋面开裂", "盖了防雨布", "收好水"]) assert.ok(told.includes(step), step);
    await looks_right(checker, "s1-timeline");
    assert.match(told, /长久修理另立/, "the lasting repair is linked");
    assert.match(told, /第二天问一声/, "a call is planned for the day after");
    for (const someone of [desk, repairer, checker]) await someone.close();

    const resident = await person(house, { login: "resident", size: narrow });
    await resident.page.goto(request.replace("/desk/", "/"));
    await resident.page.locator("form[action$='/confirmation'] button").first().click();
    await resident.page.waitForLoadState();
    await resident.close();
    const passer_by = await person(house, { size: narrow });
    await passer_by.page.goto("/requests/public");
    const lines = await passer_by.page.locator("main li, main tr").filter({ hasText: /63幢.*漏水渗水/ }).allTextContents();
    assert.ok(lines.some((line) => /修好|解决|办好/.test(line)), lines.join("; "));
    const all = await passer_by.page.textContent("main");
    for (const secret of ["601", "王阿姨", "客厅", "19900000063", "防雨布"]) assert.ok(!all.includes(secret), secret);
    await looks_right(passer_by, "s1-public");
    await passer_by.close();
  },
};
