// What else can be done to a request: joined and parted, made safe and split, paused, declined, handed on, given back, sent to many at once;
// two officers at once; the rules, limits and days behind the dates; the list as a workbook; photos for everyone or not.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { looks_right, person, phone } from "../lib/people.mjs";
import { rows_of } from "../lib/workbook.mjs";

export const clock = "2026-08-10T04:12:00+08:00";

// A call taken down at the desk; answers the number of the request in its address.
async function call({ page }, words, { door = "63-2-601", urgency = "urgent", number = "" } = {}) {
  await page.goto("/desk/call");
  await page.fill("[name=caller_phone]", number);
  await page.fill("[name=place]", door);
  await page.locator("[name=category][value=leak]").check({ force: true });
  await page.locator(`[name=urgency][value=${urgency}]`).check({ force: true });
  await page.fill("[name=words]", words);
  await page.click("#call button:not([name=look])");
  await page.waitForURL(/\/requests\/\d+/);
  return new URL(page.url()).pathname.split("/").pop();
}

// The form of one deed filled in and sent, and the sentence the next page begins with.
async function deed(officer, id, noun, fill, { refused = false } = {}) {
  const { page } = officer;
  await page.goto(`/desk/requests/${id}/${noun}`);
  await looks_right(officer, `deeds-${noun}`);
  await fill?.(page);
  await Promise.all([page.waitForNavigation(), page.click(`form[action$='/${noun}'] button`)]);
  const still_there = new URL(page.url()).pathname.endsWith("/" + noun);
  if (still_there !== refused) throw new Error(`${noun}: ${(await page.locator(".wrong, .said, .wrongs").allTextContents()).join(" ")}`);
  return page.textContent("main");
}

const choose = (name, value) => (page) => page.locator(`[name=${name}][value='${value}']`).check({ force: true });
const repairer = (page) => page.locator("label:has-text('维修师傅') input[type=checkbox]").first().check({ force: true });
async function inbox(house, login) {
  const someone = await person(house, { login, size: phone });
  await someone.page.goto("/inbox");
  const words = await someone.page.textContent("main");
  await someone.close();
  return words;
}

export const scenes = {
  "two reports of one leak are joined and both callers are told; taken apart, each goes its own way": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const whole = await call(officer, "客厅顶上渗水，一直在滴", { number: "19900000063" });
    const part = await call(officer, "楼上渗水，顶上一直在滴", { door: "63-2-501" });
    const words = await deed(officer, part, "merger", choose("into", whole));
    assert.match(words, /并/);
    await looks_right(officer, "deeds-merged");
    await officer.page.goto(`/desk/requests/${whole}`);
    assert.match(await officer.page.textContent("main"), /并进来的/);
    await looks_right(officer, "deeds-whole");
    assert.match(await inbox(house, "resident"), /邻居也报了同一件事/);
    await deed(officer, part, "unmerger");
    assert.match(await officer.page.textContent("main"), /又分开/);
    await officer.close();
  },

  "what was only made safe is split: the lasting repair stands on its own, linked both ways": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const id = await call(officer, "屋面渗水，先盖一下");
    await deed(officer, id, "assignment", repairer);
    await deed(officer, id, "temporary", (page) => page.fill("[name=what]", "盖了防雨布"));
    await officer.page.goto(`/desk/requests/${id}/split`);
    await looks_right(officer, "deeds-split");
    await officer.page.fill("[name=words]", "雨季过后重做屋面防水");
    await officer.page.click("form[action$='/split'] button");
    await officer.page.waitForURL((url) => url.pathname !== `/desk/requests/${id}/split`);
    assert.match(await officer.page.textContent("main"), /先止住的是/);
    await looks_right(officer, "deeds-lasting");
    await officer.page.goto(`/desk/requests/${id}`);
    assert.match(await officer.page.textContent("main"), /长久修理另立/);
    await officer.close();
  },

  "it waits for material until a day and goes on": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const id = await call(officer, "等材料的渗水");
    await deed(officer, id, "assignment", repairer);
    const wrong = await deed(officer, id, "suspension", choose("reason", "material"), { refused: true });
    assert.match(wrong, /写上停到哪天/);
    await officer.page.fill("[name=until]", "2026-08-12T08:00");
    await Promise.all([officer.page.waitForNavigation(), officer.page.click("form[action$='/suspension'] button")]);
    assert.match(await officer.page.textContent("main"), /停到 .*08:00/s);
    await looks_right(officer, "deeds-suspended");
    assert.match(await deed(officer, id, "resumption"), /接着办/);
    await officer.close();
  },

  "declined with a reason, asked for again, handed on, closed and reopened": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const id = await call(officer, "自来水总管没水");
    await deed(officer, id, "decline", choose("reason", "not_ours"), { refused: true });
    await officer.page.fill("[name=text]", "请打自来水公司");
    await Promise.all([officer.page.waitForNavigation(), officer.page.click("form[action$='/decline'] button")]);
    assert.match(await officer.page.textContent("main"), /不予受理/);
    await looks_right(officer, "deeds-declined");
    await deed(officer, id, "reopening", (page) => page.fill("[name=reason]", "他们说是小区里的管子"));
    await deed(officer, id, "transfer", async (page) => {
      await page.selectOption("[name=to]", { label: (await page.locator("[name=to] option").allTextContents()).find((w) => /物业/.test(w)) });
      await page.fill("[name=reason]", "要关总阀");
    });
    assert.match(await officer.page.textContent("main"), /转给/);
    await looks_right(officer, "deeds-transferred");
    await officer.close();
  },

  "a repairer gives the job back with a reason, and the desk hears of it": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const id = await call(officer, "外墙渗水，要搭架子");
    await deed(officer, id, "assignment", repairer);
    const worker = await person(house, { login: "repairer", size: phone });
    await worker.page.goto(`/requests/${id}`);
    await looks_right(worker, "deeds-for-the-worker");
    const words = await deed(worker, id, "giving_back", null, { refused: true });
    assert.match(words, /写一句为什么/);
    await worker.page.fill("[name=reason]", "梯子不够长");
    await worker.page.click("form[action$='/giving_back'] button");
    await worker.page.waitForURL((url) => !url.pathname.endsWith("/giving_back"));
    await looks_right(worker, "deeds-given-back");
    await officer.page.goto(`/desk/requests/${id}`);
    assert.match(await officer.page.textContent("main"), /退了单.*梯子不够长/s);
    await worker.close();
    await officer.close();
  },

  "two at once are sent to a repairer from the list": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const ids = [await call(officer, "第一处渗水"), await call(officer, "第二处渗水", { door: "12-1-101" })];
    const { page } = officer;
    await page.goto("/desk?queue=waiting");
    for (const id of ids) await page.check(`[name=request][value='${id}']`, { force: true });
    await page.click("summary:has-text('一次派几件')");
    await repairer(page);
    await looks_right(officer, "deeds-many");
    await page.click("#assign button");
    await page.waitForSelector("text=派好了 2 件");
    await looks_right(officer, "deeds-many-sent");
    await officer.close();
  },

  "of two officers who act at once the second is told, his words are kept and nothing is overwritten": async (house) => {
    const first = await person(house, { login: "duty_officer" }), second = await person(house, { login: "committee_secretary" });
    const id = await call(first, "两个人一起办的渗水");
    await deed(first, id, "assignment", repairer);
    await second.page.goto(`/desk/requests/${id}/contact`);
    await second.page.fill("[name=note]", "下午两点上门，家里有人");
    await deed(first, id, "survey", (page) => page.fill("[name=findings]", "屋面开裂"));
    await second.page.click("form[action$='/contact'] button");
    await second.page.waitForSelector("text=刚才有人先办了一步");
    assert.equal(await second.page.inputValue("[name=note]"), "下午两点上门，家里有人");
    await looks_right(second, "deeds-second");
    await second.page.click("form[action$='/contact'] button");
    await second.page.waitForURL((url) => !url.pathname.endsWith("/contact"));
    const words = await second.page.textContent("main");
    assert.match(words, /屋面开裂/);
    assert.match(words, /下午两点上门/);
    await first.close();
    await second.close();
  },

  "a rule is added, tried out, changed and removed; a limit is saved": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    await page.goto("/desk/rules/new");
    await page.fill("[name=note]", "表扬的话先告诉物业");
    await choose("lead", "property")(page);
    await choose("tell", "property_manager")(page);
    await page.click("summary:has-text('哪几类')");
    await page.locator("[name=categories][value=praise]").check({ force: true });
    await page.locator("[name=enabled]").check({ force: true });
    await looks_right(officer, "deeds-rule-new");
    await page.click("form[action='/desk/rules'] button");
    await page.waitForURL(/\/desk\/rules$/);
    const try_out = async () => {
      await page.goto("/desk/rules");
      await page.fill("[name=door]", "63-2-601");
      await page.selectOption("[name=category]", "praise");
      await page.click("[aria-labelledby=try] button");
      await page.waitForURL(/door=/);
      return page.textContent("[aria-labelledby=try]");
    };
    assert.match(await try_out(), /表扬的话先告诉物业/);
    await looks_right(officer, "deeds-rules-tried");
    await page.click("a:has-text('表扬的话先告诉物业')");
    await page.fill("[name=note]", "表扬的话，物业先听");
    await page.click("form[action='/desk/rules'] button");
    await page.waitForURL(/\/desk\/rules$/);
    assert.match(await try_out(), /表扬的话，物业先听/);
    await page.click("a:has-text('表扬的话，物业先听')");
    await page.click("form[action$='/removal'] button");
    await page.waitForURL(/\/desk\/rules$/);
    assert.doesNotMatch(await try_out(), /物业先听/);

    await page.goto("/desk/limits/ordinary");
    await page.fill("[name=final]", "4");
    await page.selectOption("[name=final_unit]", "working_days");
    await looks_right(officer, "deeds-limits");
    await page.click("form[action='/desk/limits/ordinary'] button");
    await page.waitForURL(/\/desk\/rules$/);
    assert.match(await page.textContent("[aria-labelledby=limits]"), /4 个工作日/);
    await officer.close();
  },

  "a Saturday that is worked brings what is due a day nearer": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    const { page } = officer;
    const promised = async () => {
      await page.goto("/desk/rules?door=63-2-601&category=lamp&urgency=ordinary");
      return page.textContent("[aria-labelledby=try]");
    };
    const before = await promised();
    await page.goto("/calendar?year=2026");
    await page.fill("[name=day]", "2026-08-15");
    await choose("kind", "work")(page);
    await page.fill("[name=note]", "换上班");
    await page.click("form[action='/calendar/days'] button");
    await page.waitForSelector("text=换上班");
    await looks_right(officer, "deeds-calendar");
    await page.goto("/desk/limits/ordinary");
    await page.fill("[name=final]", "5");
    await page.click("form[action='/desk/limits/ordinary'] button");
    await page.waitForURL(/\/desk\/rules$/);
    const worked = await promised();
    await page.goto("/calendar?year=2026");
    await page.click("form[action='/calendar/days/clearing'] button");
    const rested = await promised();
    assert.notEqual(worked, rested);
    assert.ok(before.length > 0);
    await officer.close();
  },

  "the list as a workbook: a cell that looks like a formula is words, and nobody's name is in it": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    await call(officer, '=HYPERLINK("http://example.invalid","点我") 渗水', { number: "19900000063" });
    const take = async (query) => {
      const answer = await officer.page.request.get("/desk/export.xlsx?queue=waiting" + query);
      assert.equal(answer.status(), 200);
      return rows_of(await answer.body());
    };
    const rows = await take("");
    assert.deepEqual(rows[0].slice(0, 3).map((c) => c.text), ["编号", "来报时间", "楼道"]);
    assert.ok(rows.some((row) => /^0810-/.test(row[0]?.text)), "a row for each request");
    assert.ok(rows.every((row) => row.every((c) => !/19900000063|王阿姨|HYPERLINK/.test(c.text))), "without people");
    assert.match(rows.at(-1)[0].text, /导出，只供工作使用/);
    const whole = await take("&people=yes");
    const cell = whole.flat().find((c) => c.text.includes("HYPERLINK"));
    assert.equal(cell.formula, false);
    assert.ok(whole.flat().every((c) => !c.formula));
    await officer.close();
  },

  "more than 200 rows with names wait for a second person and are taken once": async (house) => {
    const officer = await person(house, { login: "duty_officer" }), second = await person(house, { login: "committee_secretary" });
    const long = await officer.page.goto("/desk/export.xlsx?queue=closed&people=yes");
    assert.equal(long.status(), 403);
    await looks_right(officer, "deeds-export-long");
    await officer.page.click("form[action='/desk/exports'] button");
    await officer.page.waitForSelector("text=等人同意");
    assert.equal(await officer.page.locator("form[action$='/permission']").count(), 0, "nobody agrees to their own");
    await second.page.goto("/desk/exports");
    await looks_right(second, "deeds-export-second");
    await second.page.click("form[action$='/permission'] button");
    await second.page.waitForSelector("text=已经同意");
    await officer.page.goto("/desk/exports");
    const [taken] = await Promise.all([officer.page.waitForEvent("download"), officer.page.click("form[action$='/taking'] button")]);
    const rows = rows_of(readFileSync(await taken.path()));
    assert.ok(rows.length > 200);
    await officer.page.reload();
    assert.equal(await officer.page.locator("form[action$='/taking']").count(), 0);
    await officer.close();
    await second.close();
  },

  "a photo is for everyone once someone who handles it says so, and not any more when it is taken back": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const id = await call(officer, "有照片的渗水");
    await deed(officer, id, "assignment", repairer);
    const { page } = officer;
    await deed(officer, id, "survey", async () => {
      await page.fill("[name=findings]", "屋面开裂");
      await page.setInputFiles("input[name=photos]", { name: "roof.jpg", mimeType: "image/jpeg", buffer: await page.screenshot({ type: "jpeg" }) });
    });
    const photo = await page.locator("[aria-labelledby=line] .photos a").first().getAttribute("href");
    const passer_by = await person(house, { size: phone });
    const seen = async () => (await passer_by.page.request.get(photo)).status();
    assert.equal(await seen(), 404);
    await page.click("[aria-labelledby=photos-seen] button:has-text('公开')");
    await page.waitForSelector("text=这张照片大家都看得到了");
    await looks_right(officer, "deeds-photo-public");
    assert.equal(await seen(), 200);
    await passer_by.page.goto("/requests/public");
    assert.equal(await passer_by.page.locator(`a[href='${photo}']`).count(), 1);
    await looks_right(passer_by, "deeds-photo-for-everyone");
    await page.click("[aria-labelledby=photos-seen] button:has-text('收回')");
    await page.waitForSelector("text=这张照片收回来了");
    assert.equal(await seen(), 404);
    await passer_by.close();
    await officer.close();
  },
};
