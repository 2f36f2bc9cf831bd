// The scene of M1: the tree, any door and who answers for it, a secretary who moves while the old branch keeps the history.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone } from "../lib/people.mjs";

// The page of the eighth branch, found as a visitor finds it.
async function branch(page, name) {
  await page.goto("/organisation");
  const href = await page.locator(`main a[href*='/bodies/']:has-text('${name}')`).first().getAttribute("href");
  await page.goto(href);
  return href;
}

export const scenes = {
  "anyone sees the tree: one committee, nine branches, twenty-seven groups, eight teams, and no private person": async (house) => {
    const passer_by = await person(house, { size: phone });
    const { page } = passer_by;
    await page.goto("/organisation");
    await looks_right(passer_by, "organisation");
    assert.deepEqual((await page.locator(".stat .n").allTextContents()).map((n) => parseInt(n, 10)).slice(0, 4), [1, 9, 27, 8]);
    assert.doesNotMatch(await page.textContent("main"), /199 ?0000/, "no private number");
    await branch(page, "第八支部");
    await looks_right(passer_by, "branch");
    assert.doesNotMatch(await page.textContent("main"), /书记·演示|199 ?0000/);
    await passer_by.close();
  },

  "behind any door stands who answers for it, with a number to tap": async (house) => {
    const passer_by = await person(house, { size: narrow });
    const { page } = passer_by;
    await page.goto("/doors");
    await page.fill("main [name=q]", "63-2-301");
    await page.keyboard.press("Enter");
    await page.waitForURL(/stairwells\/\d+/);
    await looks_right(passer_by, "stairwell");
    const card = await page.textContent("main");
    assert.match(card, /63幢 2单元/);
    assert.match(card, /第八支部第二小组/);
    assert.ok(await page.locator("main a[href^='tel:']").count(), "a number to tap");
    await page.goto("/doors?q=" + encodeURIComponent("没有这个地方"));
    await looks_right(passer_by, "no-such-door");
    await passer_by.close();
  },

  "an officer sees the people behind the door, and the auditor sees that they looked": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    await officer.page.goto("/doors?q=63-2-601");
    await looks_right(officer, "door-with-people");
    assert.match(await officer.page.textContent("main"), /63幢居民/);
    const auditor = await person(house, { login: "auditor" });
    await auditor.page.goto("/log");
    await looks_right(auditor, "log");
    await auditor.page.click("main a:text-is('看过的')");
    assert.match(await auditor.page.textContent("main"), /看了住户的姓名和电话/);
    assert.equal(await auditor.page.locator("main tbody .pill:has-text('办')").count(), 0, "looks only");
    await auditor.page.locator("main a:text-is('前前后后')").first().click();
    assert.match(await auditor.page.textContent("main"), /63幢 2单元 601/, "what happened to this one home");
    await looks_right(auditor, "log-of-one-home");
    await officer.close();
    await auditor.close();
  },

  "a secretary moves to another branch; the old one keeps the history": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    const eighth = await branch(page, "第八支部");
    await page.click("main a[href*='/posts/']:has-text('第八支部书记')");
    await page.waitForURL(/posts\/\d+/);
    await looks_right(officer, "post");
    const to = await page.locator("[name=to] option", { hasText: "第九支部" }).getAttribute("value");
    await page.selectOption("[name=to]", to);
    await page.click("form[action$='/move'] button");
    await page.waitForURL("**/bodies/" + to);
    assert.match(await page.textContent("main"), /第八支部书记·演示/, "now of the ninth");
    const yesterday = new Date(Date.now() - 86_400_000 * 2).toISOString().slice(0, 10);
    await page.goto(`${eighth}?on=${yesterday}`);
    await looks_right(officer, "branch-as-of");
    assert.match(await page.textContent("main"), /第八支部书记·演示/, "who was it then?");
    await officer.close();
  },

  "a group moves to another branch; in August it still stood under the first": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    const group = await branch(page, "第八支部第二小组");
    await page.goto(group + "/form");
    await page.selectOption("[name=parent]", await page.locator("[name=parent] option", { hasText: /^第九支部$/ }).getAttribute("value"));
    const since = new Date(Date.now() - 86_400_000 * 3).toISOString().slice(0, 10), before = new Date(Date.now() - 86_400_000 * 30).toISOString().slice(0, 10);
    await page.fill("[name=under_since]", since);
    await looks_right(officer, "group-moving");
    await page.click(`form[action='${group}'] button`);
    await page.waitForURL("**" + group);
    await looks_right(officer, "group-moved");
    assert.match(await page.textContent("main"), new RegExp(`第九支部${since} 起.*第八支部.* 到 ${since}`, "s"));
    await page.goto(`${group}?on=${before}`);
    await looks_right(officer, "group-as-of");
    assert.match(await page.locator(".facts").first().textContent(), /第八支部/);
    await officer.close();
    const passer_by = await person(house, { size: narrow });
    await passer_by.page.goto("/doors?q=63-2-301");
    assert.match(await passer_by.page.textContent("main"), /第九支部/, "the door follows");
    await passer_by.close();
  },

  "who has two homes sees both; leaving one keeps the other": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    const open_home = async (door) => {
      await page.goto("/doors?q=" + door);
      await page.click("main a[href^='/homes/'] >> nth=0");
      return new URL(page.url()).pathname;
    };
    await open_home("63-2-601");
    const aunt = (await page.locator("main a[href*='/people/']:not([href$='/new'])").first().textContent()).trim();
    const second = await open_home("5-2-101");
    await page.goto(`${second}/people/new?q=${encodeURIComponent(aunt)}`);
    await page.locator("label:has-text('63幢 2单元 601')").first().click();
    await page.locator("[name=relation]").first().selectOption("owner");
    await looks_right(officer, "second-home");
    await page.click(`form[action='${second}/people']:has([name=q]) button:has-text('加一位')`);
    await page.waitForURL("**" + second);
    await looks_right(officer, "second-home-people");

    const resident = await person(house, { login: "resident", size: phone });
    const doors_of_hers = async () => {
      await resident.page.goto("/me");
      return (await resident.page.textContent("main")).match(/\d+幢 \d单元 \d+/g);
    };
    assert.deepEqual(new Set(await doors_of_hers()), new Set(["63幢 2单元 601", "5幢 2单元 101"]));
    await looks_right(resident, "me-with-two-homes");
    await resident.page.goto("/requests/new");
    await looks_right(resident, "report-with-two-homes");
    assert.match(await resident.page.textContent("main"), /63幢 2单元 601.*5幢 2单元 101/s);

    await page.click(`main a[href*='/people/']:has-text('${aunt}')`);
    await page.click("form[action$='/ending'] button");
    await page.waitForURL("**" + second);
    assert.deepEqual(new Set(await doors_of_hers()), new Set(["63幢 2单元 601"]));
    await resident.close();
    await officer.close();
  },

  "every stairwell is answered for, and settings, rosters and sheets are at hand": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    for (const path of ["/coverage", "/settings", "/rosters", "/stairwells/sheets", "/calendar", "/desk/rules", "/desk/figures"]) {
      await officer.page.goto(path);
      await looks_right(officer, path.slice(1).replaceAll("/", "-"));
    }
    await officer.page.goto("/coverage");
    assert.match(await officer.page.textContent("main"), /204 \/ 204/);
    await officer.close();
  },
};
