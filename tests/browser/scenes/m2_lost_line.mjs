// Nothing that was written is lost: not by a dead line, not by a second press, not by a session that ran out.
import assert from "node:assert/strict";
import { looks_right, person, phone } from "../lib/people.mjs";

const photo = async (page) => ({ name: "roof.jpg", mimeType: "image/jpeg", buffer: await page.screenshot({ type: "jpeg" }) });

async function fill_in(page, words) {
  await page.goto("/requests/new");
  await page.locator("[name=category][value=lamp]").check({ force: true });
  await page.fill("[name=words]", words);
}

async function mine(page) {
  await page.goto("/requests");
  return page.locator("main a[href^='/requests/']:not([href*='public']):not([href$='/new'])").evaluateAll((all) => new Set(all.map((a) => a.href)).size);
}

export const scenes = {
  "the line is gone while she sends: the words wait, come back after a reload, and are filed once": async (house) => {
    const resident = await person(house, { login: "resident", size: phone });
    const { page, context, complaints } = resident;
    const before = await mine(page);
    await fill_in(page, "楼道灯不亮，断网的晚上");
    await page.setInputFiles("[name=photos]", await photo(page));
    await context.setOffline(true);
    await page.click("#report button:not([name])");
    await page.waitForSelector("text=网断了，这份草稿替您留着");
    complaints.length = 0; // the browser's own remark on the dead line
    await looks_right(resident, "line-lost");
    await context.setOffline(false);
    await page.reload();
    await page.waitForSelector("text=上次没写完的");
    assert.match(await page.textContent("[data-draft-said]"), /照片留不住，请再选一次/);
    assert.equal(await page.inputValue("[name=words]"), "楼道灯不亮，断网的晚上");
    assert.ok(await page.locator("[name=category][value=lamp]").isChecked());
    await looks_right(resident, "line-back");
    await page.setInputFiles("[name=photos]", await photo(page));
    await page.click("#report button:not([name])");
    await page.waitForURL(/\/requests\/\d+/);
    assert.equal(await page.locator(".photos img").count(), 1);
    assert.equal(await mine(page), before + 1);
    await fill_in(page, "");
    assert.equal(await page.locator("[data-draft-said]").isVisible(), false, "the draft is gone once the house has it");
    await resident.close();
  },

  "pressing twice fast files once, with script and without": async (house) => {
    const resident = await person(house, { login: "resident", size: phone });
    const before = await mine(resident.page);
    await fill_in(resident.page, "连按两下");
    await resident.page.dblclick("#report button:not([name])");
    await resident.page.waitForURL(/\/requests\/\d+/);
    assert.equal(await mine(resident.page), before + 1);

    await resident.page.goto("/requests/new");
    const form = Object.fromEntries(await resident.page.locator("#report input[type=hidden]").evaluateAll((all) => all.map((f) => [f.name, f.value])));
    const sent = { ...form, category: "lamp", words: "同一张表交两次", inside: "in", photos: await photo(resident.page) };
    const answers = await Promise.all([1, 2].map(() => resident.page.request.post("/requests", { multipart: sent, maxRedirects: 0 })));
    assert.deepEqual(answers.map((a) => a.status()), [303, 303]);
    const [one, other] = answers.map((a) => a.headers().location);
    assert.equal(one, other);
    await resident.page.goto(one);
    assert.equal(await resident.page.locator(".photos img").count(), 1, "one photo, though it came twice");
    assert.equal(await mine(resident.page), before + 2);
    await resident.close();
  },

  "a photo that can't be opened keeps the words and the photos that could": async (house) => {
    const resident = await person(house, { login: "resident", size: phone, scripts: false });
    const { page } = resident;
    await fill_in(page, "照片坏了，字还在");
    await page.setInputFiles("[name=photos]", [await photo(page), { name: "letter.jpg", mimeType: "image/jpeg", buffer: Buffer.from("not a photo") }]);
    await page.click("#report button:not([name])");
    assert.match(await page.textContent("main"), /这个文件不是照片/);
    assert.match(await page.textContent("main"), /照片已收好 1 张/);
    assert.equal(await page.inputValue("[name=words]"), "照片坏了，字还在");
    await looks_right({ ...resident, context: null }, "photo-refused");
    await page.click("#report button:not([name])");
    await page.waitForURL(/\/requests\/\d+/);
    assert.equal(await page.locator(".photos img").count(), 1);
    await resident.close();
  },

  "signed out while she wrote, without script: her words are on the page, and after signing in they are sent": async (house) => {
    const resident = await person(house, { login: "resident", size: phone, scripts: false });
    const { page, context } = resident;
    const before = await mine(page);
    await page.click("main a[href^='/requests/']:not([href*='public']):not([href$='/new']) >> nth=0");
    const about = page.url();
    await page.fill("[name=text]", "钥匙放在楼下张师傅那里，晚上七点前在家");
    await context.clearCookies();
    await page.click("form[action$='/remarks'] button");
    assert.match(await page.textContent("main"), /钥匙放在楼下张师傅那里，晚上七点前在家/);
    await looks_right({ ...resident, context: null }, "signed-out");
    const beside = await context.newPage();
    await beside.goto("/sign-in");
    await beside.fill("[name=login]", "resident");
    await beside.fill("[name=password]", "Yulan-2026-hua");
    await beside.click("main form button");
    await beside.close();
    await page.click("[aria-labelledby=kept] form button");
    if (await page.locator("[aria-labelledby=kept] form button").count()) await page.click("[aria-labelledby=kept] form button");
    assert.equal(page.url(), about);
    assert.match(await page.textContent("[aria-labelledby=talk]"), /钥匙放在楼下张师傅那里/);
    assert.equal(await mine(page), before);
    await resident.close();
  },
};
