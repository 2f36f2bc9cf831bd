// Who is on duty: planned in turns, swapped with a yes, handed over in writing, on the door and in the calendar program.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone, sign_in, wide } from "../lib/people.mjs";
import { until } from "../lib/post.mjs";

export const clock = "2026-08-10T04:10:00+08:00";

async function go(officer, path, shot) {
  await officer.page.goto(path);
  await looks_right(officer, shot);
}

export const scenes = {
  "at 04:10 an officer sees on a phone who is on duty, with a number to tap": async (house) => {
    const officer = await person(house, { login: "branch_secretary", size: phone });
    await go(officer, "/duty/now", "duty-now");
    const main = await officer.page.textContent("main");
    assert.match(main, /值班员0\d/);
    assert.match(main, /维修师傅0\d/);
    assert.ok(await officer.page.locator("main a[href^='tel:']").count() >= 2);
    await officer.close();
    const resident = await person(house, { login: "resident", size: narrow });
    assert.equal((await resident.page.goto("/duty/now")).status(), 403);
    await resident.close();
  },

  "with the network gone, the copy that was kept says who is on duty; signed out, nothing is kept": async (house) => {
    const officer = await person(house, { login: "branch_secretary", size: phone });
    const { page, complaints } = officer;
    const copies = () => page.evaluate(async () => (await (await caches.open("mulin-duty")).keys()).map((r) => new URL(r.url).pathname));
    await page.goto("/");
    await until(async () => { const all = (await copies()).join(" "); return /\/duty\/now/.test(all) && /mulin\.css/.test(all); }, "the page and its style to be kept");
    assert.ok(await page.goto("/duty/now").then(() => page.locator("[data-kept]").isHidden()), "not said while there is a network");
    await house.while_down(async () => {
      await page.goto("/desk");
      await page.waitForSelector("main :text('网断了，这是上次存下的值班表')");
      assert.match(await page.textContent("main"), /值班员0\d[\s\S]*维修师傅0\d/);
      assert.ok(await page.locator("main a[href^='tel:']").count() >= 2);
      complaints.length = 0;                                           // the browser's own remark on the dead line
      await looks_right(officer, "duty-kept");
    });
    await officer.close();

    const next = await person(house, { login: "branch_secretary", size: phone });
    await next.page.goto("/duty/now");
    await next.page.waitForFunction(async () => await caches.match("/duty/now") !== undefined);
    await next.page.goto("/me");
    await next.page.click("form[action='/sign-out'] button");
    await next.page.waitForFunction(async () => await caches.match("/duty/now") === undefined);

    await sign_in(next, "branch_secretary");
    await next.page.goto("/duty/now");
    await next.page.waitForFunction(async () => await caches.match("/duty/now") !== undefined);
    await next.context.clearCookies();                                 // left without a word, and the next one sits down
    await sign_in(next, "resident");
    assert.equal(await next.page.evaluate(async () => await caches.match("/duty/now") !== undefined), false);
    await next.close();
  },

  "a week is planned in turns, a gap is shown and mended": async (house) => {
    const planner = await person(house, { login: "grid_worker", size: wide });
    const { page } = planner;
    await go(planner, "/duty", "duty");
    await go(planner, "/duty/turns", "duty-turns");
    await page.click("main form button");
    await page.waitForSelector(".wrong, .errors");
    await looks_right(planner, "duty-turns-nobody");
    await page.check("text=带班", { force: true });
    for (const name of ["值班员01", "值班员02"]) await page.locator(`label:has-text('${name}') input`).first().check({ force: true });
    await page.fill("[name=first]", "2026-08-12");
    await page.fill("[name=last]", "2026-08-13");
    await page.click("main form button");
    await page.waitForSelector("main :text('在 2026-08-')");           // already at the desk then
    await looks_right(planner, "duty-turns-clash");
    await page.goto("/duty?from=2026-09-10");
    await looks_right(planner, "duty-empty-week");
    await page.goto("/duty/shifts/new?post=desk&day=2026-09-10&from=20:00&until=08:00");
    await page.selectOption("[name=person]", { label: await page.locator("[name=person] option:has-text('值班员03')").first().textContent() });
    await looks_right(planner, "duty-new-shift");
    await page.click("main form button");
    await page.waitForURL("**/duty?from=2026-09-10");
    await looks_right(planner, "duty-gaps");
    assert.match(await page.textContent("main"), /值守没有人/);
    await planner.close();
  },

  "a night changes hands when the other says yes, and leaves a word for the next": async (house) => {
    const planner = await person(house, { login: "grid_worker", size: wide });
    await planner.page.goto("/duty/shifts/new?post=patrol&day=2026-08-20&from=20:00&until=22:00");
    await planner.page.selectOption("[name=person]", { label: await planner.page.locator("[name=person] option:has-text('值班员01')").first().textContent() });
    await planner.page.click("main form button");
    await planner.page.waitForURL("**/duty?from=2026-08-20");
    await planner.close();

    const officer = await person(house, { login: "duty_officer", size: phone });
    const { page } = officer;
    await go(officer, "/duty?from=2026-08-20", "duty-phone");
    await page.locator("tr:has-text('20:00 – 22:00') a:has-text('值班员01')").first().click();
    await page.waitForURL(/shifts\/\d+/);
    await looks_right(officer, "duty-shift");
    await page.selectOption("[name=to]", { label: await page.locator("[name=to] option:has-text('第八支部书记')").first().textContent() });
    await page.fill("[name=why]", "孩子发烧");
    await page.click("form[action$='/swaps'] button");
    await page.waitForSelector("main :text('等回话')");
    await looks_right(officer, "duty-swap-asked");
    await page.fill("[name=words]", "水泵钥匙在抽屉里");
    await page.click("form[action$='/notes'] button");
    await page.waitForSelector("main :text('水泵钥匙')");
    const shift = page.url();

    const secretary = await person(house, { login: "branch_secretary", size: phone });
    await go(secretary, "/duty", "duty-asked");
    await secretary.page.click("form[action$='/taking'] button");
    await secretary.page.waitForURL("**/duty");
    await go(secretary, shift, "duty-swap-taken");
    assert.match(await secretary.page.textContent("main dl"), /第八支部书记/);
    await secretary.close();
    await officer.close();
  },

  "the roster hangs on the door as a sheet, and one's shifts are in the calendar program": async (house) => {
    const officer = await person(house, { login: "duty_officer", size: wide });
    const { page } = officer;
    await go(officer, "/duty/sheet?from=2026-08-10", "duty-sheet");
    assert.match(await page.textContent("main"), /值班表/);
    await page.goto("/duty");
    await page.click("form[action='/duty/feed'] button");
    await page.waitForSelector("[name=feed]");
    await looks_right(officer, "duty-feed");
    const address = new URL(await page.inputValue("[name=feed]"));
    const feed = await fetch(house.url + address.pathname);
    assert.equal(feed.status, 200);
    assert.match(feed.headers.get("content-type"), /text\/calendar/);
    const text = await feed.text();
    assert.match(text, /BEGIN:VCALENDAR[\s\S]*BEGIN:VEVENT[\s\S]*DTSTART:2026\d{4}T\d{6}Z[\s\S]*SUMMARY:值班：值守/);
    assert.doesNotMatch(text, /值班员0/, "no names inside");
    assert.equal((await fetch(house.url + "/duty/feed/guess.ics")).status, 404);
    await officer.close();
  },
};
