// A property office's own roster comes in, is corrected, and is taken back (M1).
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { looks_right, narrow, person } from "../lib/people.mjs";

const folder = mkdtempSync("/tmp/mulin-rosters-");

// As spreadsheets on Chinese Windows save it: title rows, a merged building left empty below, totals at the end; GB18030 where the text allows.
function office_roster(homes) {
  const lines = ["某某新村业主名册,,,,,", "幢号,单元,室号,产权人,联系电话,建筑面积（㎡）"];
  homes.forEach(([building, stairwell, flat, owner, phone, area], i) =>
    lines.push([i > 0 && homes[i - 1][0] === building ? "" : building, stairwell, flat, owner, phone, area].join(",")));
  lines.push(`合计,,${homes.length}户,,,`);
  return lines.join("\r\n");
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
    for (let tries = 0; tries < 50 && !(await page.locator("form[action$='/undoing']").count()); ++tries) { await page.waitForTimeout(300); await page.reload(); }
    assert.match(await page.textContent("main"), /新增 1 户.*留下 1 行/s);
    await page.click("form[action$='/undoing'] button");
    await page.waitForURL(/\/rosters\/\d+$/);
    await looks_right(officer, "roster-undone");
    const out = await page.request.get("/rosters/export.csv");
    assert.ok(!(await out.text()).includes("79幢居民"), "nothing of it is left");
    await officer.close();
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
