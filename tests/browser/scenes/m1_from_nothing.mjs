// A new neighbourhood, from an empty folder to its first request (M1): the first officer is shown what to do first, every empty page
// says what comes next, and in the end any door has someone who answers for it.
import assert from "node:assert/strict";
import { looks_right, password, person, phone, sign_in } from "../lib/people.mjs";
import { workbook } from "../lib/workbook.mjs";

export const empty = true;

const secretary = "林书记";
const roster = [["幢号", "单元", "室号", "产权人", "联系电话", "建筑面积", "备注"],
  ...["1", "2"].flatMap((building) => ["1", "2"].flatMap((stairwell) => ["101", "102", "201", "202"].map((flat) =>
    [building, stairwell, flat, `${building}幢${stairwell}单元${flat}居民`, `1990000${building}${stairwell}${flat.slice(0, 1)}${flat.slice(2)}`, "53.47", ""])))];

async function enter(page, path, button) {
  await Promise.all([page.waitForEvent("load"), page.click(button)]);
  assert.match(new URL(page.url()).pathname, path, (await page.locator(".wrong, .said").allTextContents()).join(" "));
}

async function found(officer, from, { name, number = "" }, picture) {
  const { page } = officer;
  await page.goto(from);
  if (picture) await looks_right(officer, picture);
  await page.fill("[name=name]", name);
  if (number) await page.fill("[name=number]", number);
  await enter(page, /bodies\/\d+$/, "form[action='/organisation/bodies'] button");
  return new URL(page.url()).pathname.match(/\d+$/)[0];
}

async function appoint(officer, body, words, role) {
  const { page } = officer;
  await page.goto(`/organisation/bodies/${body}/appointment?q=${encodeURIComponent(words)}`);
  await page.locator("[name=person]").first().check({ force: true });
  await page.selectOption("[name=role]", role);
  await enter(page, /bodies\/\d+$/, "form[action$='/appointment']:has([name=role]) button:has-text('任职')");
}

let group = "";          // the group that comes to answer for building 1

export const scenes = {
  "before anyone is named, the house says how to begin; the operator names the first officer": async (house) => {
    const passer_by = await person(house);
    const answer = await passer_by.page.goto("/");
    assert.equal(answer.status(), 503);
    await looks_right(passer_by, "nothing-01-not-founded");
    assert.match(await passer_by.page.textContent("main"), /mulin user/);
    assert.equal((await passer_by.page.request.get("/healthz")).status(), 200);
    await passer_by.close();

    const said = await house.run_alone("user", secretary, "--role", "committee_secretary");
    const officer = await person(house);
    await officer.page.goto(said.match(/\/invitation\/\S+/)[0]);
    await looks_right(officer, "nothing-02-invitation");
    await officer.page.fill("[name=login]", "lin");
    await officer.page.fill("[name=password]", password);
    await enter(officer.page, /^\/$/, "main form button");
    assert.match(await officer.page.textContent("main"), /开个好头.*还差 5 步/s, "the first page says what to do first");
    await looks_right(officer, "nothing-03-home");
    await officer.close();
  },

  "while everything is empty, every page still has a sentence and a way on": async (house) => {
    const passer_by = await person(house, { size: phone });
    for (const path of ["/", "/organisation", "/doors", "/requests/public", "/requests/new", "/track", "/sign-in", "/privacy"]) {
      assert.equal((await passer_by.page.goto(path)).status(), 200, path);
      await looks_right(passer_by, "nothing-passer-by" + path.replaceAll("/", "-"));
      assert.equal(await passer_by.page.locator("a[href='tel:']").count(), 0, "no telephone that rings nowhere");
    }
    await passer_by.close();

    const officer = await person(house, { login: "lin" });
    for (const path of ["/organisation", "/organisation/bodies/new?kind=committee", "/doors", "/doors?q=63", "/coverage", "/rosters", "/rosters/new", "/rosters/remarks",
      "/stairwells/sheets", "/desk", "/desk/call", "/desk/figures", "/desk/rules", "/calendar", "/requests", "/requests/public", "/inbox", "/me", "/accounts", "/accounts?q=x"]) {
      assert.equal((await officer.page.goto(path)).status(), 200, path);
      await looks_right(officer, "nothing-officer" + path.replaceAll(/[/?=]/g, "-"));
    }
    for (const path of ["/doors", "/coverage", "/stairwells/sheets"]) {
      await officer.page.goto(path);
      await enter(officer.page, /rosters\/new/, "main a[href='/rosters/new']");
    }
    await officer.close();
  },

  "the steps of a good start: its name, its roster, its bodies, its coverage, its people": async (house) => {
    const officer = await person(house, { login: "lin" });
    const { page } = officer;
    await page.click("main a[href='/settings']");
    await looks_right(officer, "nothing-10-settings");
    await page.fill("[name=name]", "银杏新村");
    await page.fill("[name=phone]", "0571-0000-6600");
    await enter(page, /settings/, "form[action='/settings'] button");
    assert.match(await page.textContent("header"), /银杏新村/);
    assert.match(await page.textContent("main"), /名字和值班电话写好了/);

    await page.click("main a[href='/rosters/new']");
    await page.setInputFiles("[name=file]", { name: "名册.xlsx", mimeType: "application/octet-stream", buffer: workbook(roster) });
    await enter(page, /rosters\/\d+$/, "main form button");
    await looks_right(officer, "nothing-11-roster");
    await page.click("form[action$='/application'] button");
    await page.waitForSelector("form[action$='/undoing']");
    assert.match(await page.textContent("main"), /新增 16 户/);
    await looks_right(officer, "nothing-12-roster-done");

    await page.goto("/organisation");
    await looks_right(officer, "nothing-13-tree");
    const branch = await found(officer, "/organisation/bodies/new?kind=branch", { name: "第一支部", number: "1" });
    await page.goto(`/organisation/bodies/${branch}/form`);
    await page.selectOption("[name=parent]", { label: "社区党委" });
    await enter(page, /bodies\/\d+$/, `form[action$='/bodies/${branch}'] button`);
    await looks_right(officer, "nothing-14-branch");
    group = await found(officer, `/organisation/bodies/new?parent=${branch}`, { name: "第一支部第一小组", number: "1" }, "nothing-15-new-group");
    const second = await found(officer, `/organisation/bodies/new?parent=${branch}`, { name: "第一支部第二小组", number: "2" });
    await found(officer, "/organisation/bodies/new?kind=team", { name: "绿化小队" });
    await page.goto("/organisation");
    await looks_right(officer, "nothing-16-tree");

    await page.goto("/coverage");
    await looks_right(officer, "nothing-17-coverage-gaps");
    assert.match(await page.textContent("main"), /还差 4 个楼道/);
    for (const [building, group_of] of [["1幢", group], ["2幢", second]]) {
      await page.click(`main tr:has-text('${building}') a:has-text('改')`);
      await page.selectOption("[name=all]", group_of);
      await enter(page, /coverage/, "form[action='/coverage'] button");
    }
    assert.match(await page.textContent("main"), /每个楼道都有小组负责/);
    await looks_right(officer, "nothing-18-coverage");

    await appoint(officer, branch, "1幢1单元101", "branch_secretary");
    await appoint(officer, group, "1幢1单元201", "group_leader");
    await looks_right(officer, "nothing-19-group");
    await page.goto("/settings");
    assert.equal(await page.locator("#start").count(), 0, "all steps are taken");
    await page.goto("/");
    assert.doesNotMatch(await page.textContent("main"), /开个好头/);
    await looks_right(officer, "nothing-20-home");
    await officer.close();
  },

  "a gap that opens later shows as a fault, and is mended": async (house) => {
    const officer = await person(house, { login: "lin" });
    const { page } = officer;
    await page.goto("/organisation/bodies/new?kind=group");
    const lone = await found(officer, "/organisation/bodies/new?kind=group", { name: "还没进支部的小组" });
    await page.goto("/coverage");
    await page.click("main tr:has-text('2幢') a:has-text('改')");
    await page.locator("form[action='/coverage'] select:not([name=all])").first().selectOption(lone);
    await enter(page, /coverage/, "form[action='/coverage'] button");
    assert.match(await page.textContent("main"), /还差 1 个楼道.*2幢 1单元.*没有支部/s);
    await looks_right(officer, "nothing-30-fault");
    await page.click("main a:has-text('选小组')");
    await page.locator("form[action='/coverage'] select:not([name=all])").first().selectOption(group);
    await enter(page, /coverage/, "form[action='/coverage'] button");
    assert.equal(await page.locator("#faults").count(), 0);
    await officer.close();
  },

  "any door shows who answers for it": async (house) => {
    const passer_by = await person(house, { size: phone });
    await passer_by.page.goto("/doors?q=" + encodeURIComponent("1-1-201"));
    await passer_by.page.waitForURL(/stairwells\/\d+/);
    await looks_right(passer_by, "nothing-40-door");
    const card = await passer_by.page.textContent("main");
    assert.match(card, /1幢 1单元/);
    assert.match(card, /第一支部第一小组/);
    assert.match(card, /0571-0000-6600/);
    await passer_by.close();
  },

  "a resident invited on paper signs in and reports; it reaches those who answer": async (house) => {
    const officer = await person(house, { login: "lin" });
    await officer.page.goto("/accounts?q=" + encodeURIComponent("1幢1单元102"));
    await looks_right(officer, "nothing-50-accounts");
    await officer.page.click("form[action$='/invitation'] button");
    await looks_right(officer, "nothing-51-invitation");
    const address = (await officer.page.textContent("main")).match(/\/invitation\/[\w-]+/)[0];

    const resident = await person(house, { size: phone });
    const { page } = resident;
    await page.goto(address);
    await page.fill("[name=password]", "Yinxing-ye-2026!");
    if ((await page.locator("[name=login]").inputValue()) === "") await page.fill("[name=login]", "resident-102");
    await enter(page, /^\/$/, "main form button");
    await looks_right(resident, "nothing-52-resident-home");
    assert.match(await page.textContent("main"), /1幢 1单元 102/);
    await page.goto("/requests/new");
    await page.locator("[name=category]").first().check({ force: true });
    await page.fill("[name=words]", "厨房水管漏水");
    await looks_right(resident, "nothing-53-report");
    await enter(page, /requests\/\d+/, "form[action='/requests'] button[type=submit]:not([name])");
    await looks_right(resident, "nothing-54-filed");
    const request = new URL(page.url()).pathname;
    await page.goto("/");
    await looks_right(resident, "nothing-55-resident-home-with-request");
    await resident.close();

    await officer.page.goto("/desk");
    assert.match(await officer.page.textContent("main"), /厨房水管漏水|漏水/);
    await looks_right(officer, "nothing-56-desk");
    await officer.page.goto("/desk" + request);
    assert.match(await officer.page.textContent("main"), /社区办公室/, "nobody mends here yet: the office answers");
    await looks_right(officer, "nothing-57-desk-request");
    await officer.page.goto("/desk/figures");
    await looks_right(officer, "nothing-58-figures");
    await officer.close();
  },
};
