// A property office's own roster comes in, is corrected, and is taken back (M1).
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { looks_right, narrow, person } from "../lib/people.mjs";
import { workbook } from "../lib/workbook.mjs";

const folder = mkdtempSync("/tmp/mulin-rosters-");

// As spreadsheets on Chinese Windows save it: title rows, a merged building left empty below, totals at the end; GB18030 where the text allows.
function office_roster(homes) {
  const lines = ["某某新村业主名册,,,,,", "幢号,单元,室号,产权人,联系电话,建筑面积（㎡）"];
  homes.forEach(([building, stairwell, flat, owner, phone, area], i) =>
    lines.push([i > 0 && homes[i - 1][0] === building ? "" : building, stairwell, flat, owner, phone, area].join(",")));
  lines.push(`合计,,${homes.length}户,,,`);
  return lines.join("\r\n");
}

// Waits for the job, which says how far it is meanwhile. Gives what it said.
async function until_it_has(page, selector, longest = 30_000) {
  const said = new Set();
  for (const since = Date.now(); Date.now() - since < longest;) {
    const progress = (await page.locator("main").textContent()).match(/\d+ \/ \d+ [户处]/);
    if (progress) said.add(progress[0]);
    if (await page.locator(selector).count()) return said;
    await page.waitForTimeout(250);
    await page.reload();
  }
  throw new Error(`not done within ${longest / 1000} s: ${[...said]}`);
}

// 100 buildings of 120 homes; every third without an area, every sixtieth row without a flat.
function large_roster() {
  const rows = [["幢号", "单元", "室号", "业主", "联系电话", "建筑面积"]];
  for (let i = 0; i < 12_000; ++i) {
    const building = 301 + Math.floor(i / 120), stairwell = 1 + Math.floor((i % 120) / 24), flat = `${1 + Math.floor((i % 24) / 2)}0${1 + (i % 2)}`;
    rows.push([building, stairwell, i % 60 === 59 ? "" : flat, `${building}幢居民${i % 120}`, `1990${String(i).padStart(7, "0")}`, i % 3 === 0 ? "" : "53.47"]);
  }
  return workbook(rows);
}

const homes = [["77", "1", "101", "77幢居民甲、77幢居民乙", "199-0000-7701", "53.47㎡"], ["77", "1", "102", "77幢居民丙", "19900007702", "48"],
  ["77", "2", "0201", "77幢居民丁", "", ""], ["78附1", "1", "301", "78幢居民甲", "19900007801", "61.2"]];

async function bring_in(officer, file) {
  const { page } = officer;
  await page.goto("/rosters/new");
  await page.setInputFiles("[name=file]", file);
  await page.click("main form button");
  await page.waitForURL(/\/rosters\/\d+$/);
  await looks_right(officer, "roster-read");
  await page.click("form[action$='/application'] button");
  for (let tries = 0; tries < 100 && !(await page.locator("form[action$='/undoing']").count()); ++tries) {
    await page.waitForTimeout(300);
    await page.reload();
  }
  await looks_right(officer, "roster-done");
  return page.textContent("main");
}

export const scenes = {
  "an office's CSV comes in as it is, a second time changes nothing, a corrected one updates": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const first = join(folder, "roster.csv"), corrected = join(folder, "corrected.csv");
    writeFileSync(first, office_roster(homes));
    writeFileSync(corrected, office_roster(homes.map((h, i) => (i === 1 ? [...h.slice(0, 5), "48.88"] : h))));
    assert.match(await bring_in(officer, first), /新增 4 户/);
    assert.match(await bring_in(officer, first), /没变 4 户/);
    assert.match(await bring_in(officer, corrected), /更新 1 户/);
    await officer.close();
  },

  "what is taken out comes in again unchanged": async (house) => {
    const officer = await person(house, { login: "grid_worker" });
    for (const ending of ["xlsx", "csv"]) {
      const answer = await officer.page.request.get(`/rosters/export.${ending}`);
      assert.equal(answer.status(), 200);
      const file = join(folder, `out.${ending}`);
      writeFileSync(file, await answer.body());
      assert.match(await bring_in(officer, file), /新增 0 户，更新 0 户，没变 2452 户/);
    }
    assert.equal(readFileSync(join(folder, "out.csv")).subarray(0, 3).toString("hex"), "efbbbf", "spreadsheets need the mark to read UTF-8");
    await officer.close();
  },

  "a roster with bad rows waits for a decision, and can be taken back whole": async (house) => {
    const officer = await person(house, { login: "grid_worker", size: narrow });
    const { page } = officer;
    const file = join(folder, "bad.csv");
    writeFileSync(file, office_roster([["79", "1", "101", "79幢居民甲", "", "50"], ["79", "1", "", "79幢居民乙", "", "50"]]));
    await page.goto("/rosters/new");
    await page.setInputFiles("[name=file]", file);
    await page.click("main form button");
    await page.waitForURL(/\/rosters\/\d+$/);
    await page.click("form[action$='/application'] button");
    await looks_right(officer, "roster-bad-rows");
    assert.ok(await page.locator(".wrong").count(), "refused beside the choice");
    await page.check("[name=bad][value=skip]", { force: true });
    await page.click("form[action$='/application'] button");
    await until_it_has(page, "form[action$='/undoing']");
    assert.match(await page.textContent("main"), /新增 1 户.*留下 1 行/s);
    await page.click("form[action$='/undoing'] button");
    await until_it_has(page, "main :text('撤回了')");
    await looks_right(officer, "roster-undone");
    const out = await page.request.get("/rosters/export.csv");
    assert.ok(!(await out.text()).includes("79幢居民"), "nothing of it is left");
    await officer.close();
  },

  "twelve thousand rows with thousands of problems stay readable, come in while one may leave, and go again": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    const timed = async (what, longest, f) => {
      const since = Date.now();
      const result = await f();
      const took = Date.now() - since;
      console.log(`     ${house.engine}: ${what} took ${(took / 1000).toFixed(1)} s`);
      assert.ok(took < longest, `${what} took ${took} ms`);
      return result;
    };
    await page.goto("/rosters/new");
    await page.setInputFiles("[name=file]", { name: "大名册.xlsx", mimeType: "application/octet-stream", buffer: large_roster() });
    await timed("reading it", 15_000, () => Promise.all([page.waitForURL(/\/rosters\/\d+$/), page.click("main form button")]));
    const preview = await page.textContent("main");
    assert.match(preview, /11800/);
    assert.match(preview, /200/, "what cannot be used is counted");
    assert.equal(await page.locator("main tbody tr").count(), 50, "a page of the problems at a time");
    await looks_right(officer, "roster-large-read");
    await timed("another page of its problems", 4_000, () => page.click("main a:has-text('下一页')").then(() => page.waitForURL(/page=2/)));
    assert.equal(await page.locator("main tbody tr").count(), 50);
    await looks_right(officer, "roster-large-problems");

    await page.check("[name=bad][value=skip]", { force: true });
    await page.click("form[action$='/application'] button");
    const said = await timed("bringing it in", 30_000, async () => {
      await page.waitForSelector("main :text('/ 11800 户')");
      await looks_right(officer, "roster-large-coming");
      const elsewhere = await person(house, { login: "grid_worker" });
      await timed("a page elsewhere meanwhile", 3_000, () => elsewhere.page.goto("/organisation"));
      await elsewhere.close();
      return until_it_has(page, "form[action$='/undoing']");
    });
    assert.ok(said.size > 1, "how far it is, again and again");
    assert.match(await page.textContent("main"), /新增 11800 户.*留下 200 行/s);
    await looks_right(officer, "roster-large-done");

    await page.click("form[action$='/undoing'] button");
    await timed("taking it back", 60_000, () => until_it_has(page, "main :text('撤回了')", 60_000));
    assert.equal(await page.locator("main :text('没有动')").count(), 0, "nothing had to stay");
    await looks_right(officer, "roster-large-undone");
    assert.ok(!(await (await page.request.get("/rosters/export.csv")).text()).includes("301幢居民"));
    await officer.close();
  },

  "remarks wait unseen until an officer has put each where it belongs": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    const file = join(folder, "remarks.csv");
    writeFileSync(file, ["幢号,单元,室号,业主,备注", "81,1,101,81幢居民甲,门铃坏了", "81,1,102,81幢居民乙,钉子户", "81,1,201,81幢居民丙,电话 199-0000-8103"].join("\r\n"));
    await bring_in(officer, file);
    await page.click("main a[href='/rosters/remarks']");
    await looks_right(officer, "remarks");
    assert.doesNotMatch(await page.textContent("main"), /门铃|钉子户/, "no words in the list");
    await page.click("main a:has-text('一句一句看')");
    await looks_right(officer, "remark");
    assert.match(await page.textContent("main"), /门铃坏了/);
    await page.fill("[name=words]", "门铃坏了，请敲门。");
    await Promise.all([page.waitForEvent("load"), page.click("button:has-text('留下')")]);

    assert.match(await page.textContent("main"), /钉子户.*不给人下评语/s);
    await page.fill("[name=words]", "难说话");
    await Promise.all([page.waitForEvent("load"), page.click("button:has-text('留下')")]);
    assert.ok(await page.locator(".wrong").count(), "refused beside the field");
    await looks_right(officer, "remark-refused");
    await Promise.all([page.waitForEvent("load"), page.click("button:has-text('丢掉这一句')")]);

    assert.equal(await page.inputValue("[name=number]"), "19900008103", "the number is found in it");
    await Promise.all([page.waitForEvent("load"), page.click("button:has-text('记成这位的电话')")]);
    assert.match(await page.textContent("main"), /没有等着看的备注/);
    await looks_right(officer, "remarks-none");

    await page.goto("/doors?q=81-1-101");
    await page.click("main a[href^='/homes/'] >> nth=0");
    assert.match(await page.textContent("main"), /门铃坏了，请敲门。/);
    await looks_right(officer, "home-with-note");
    await officer.close();

    const auditor = await person(house, { login: "auditor" });
    await auditor.page.goto("/log?kind=home");
    assert.match(await auditor.page.textContent("main"), /看了名册里的一句备注/);
    assert.doesNotMatch(await auditor.page.textContent("main"), /钉子户/);
    await looks_right(auditor, "log-of-remarks");
    await auditor.close();
  },

  "what is no roster is refused in a sentence": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    for (const [name, bytes] of [["photo.xlsx", Buffer.from("PK\u0003\u0004not really")], ["letter.csv", "亲爱的邻居：\n你好"], ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex")]]) {
      await page.goto("/rosters/new");
      await page.setInputFiles("[name=file]", { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) });
      await page.click("main form button");
      await looks_right(officer, "roster-refused");
      assert.ok((await page.textContent(".wrong")).length > 8, name);
    }
    await page.goto("/rosters/new");
    await page.click("main form button");
    assert.ok(await page.locator(".wrong").count(), "no file chosen");
    await officer.close();
  },
};
