// The scene of M2: a call at 04:12 from 63幢, to the old man who says that it is mended; and what others may see of it.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone, wide } from "../lib/people.mjs";

export const clock = "2026-08-10T04:12:00+08:00";

let request = "";                     // "/requests/…": found by the first scene, lived through by the others
// One deed by one officer on the desk's page of the request.
async function deed(officer, noun, fill) {
  const { page } = officer;
  await page.goto(request.replace("/requests/", "/desk/requests/") + "/" + noun);
  await looks_right(officer, "deed-" + noun);
  await fill?.(page);
  await page.click(`form[action$='/${noun}'] button:not([name=look])`);
  await page.waitForURL((url) => !url.pathname.endsWith("/" + noun)).catch(async () => {
    throw new Error(`${noun} was refused: ${(await page.locator(".wrong, .said").allTextContents()).join(" ")}`);
  });
  await looks_right(officer, "after-" + noun);
}

export const scenes = {
  "the duty officer takes the call with the keyboard alone": async (house) => {
    const officer = await person(house, { login: "duty_officer", size: wide });
    const { page } = officer;
    await page.goto("/desk");
    await looks_right(officer, "desk");
    await page.click("text=打开快捷键"); // once, by whoever wants them
    await page.goto("/desk");
    const { keyboard } = page;
    const here = () => page.evaluate(() => document.activeElement.getAttribute("name") ?? document.activeElement.textContent.trim());
    const tab_to = async (wanted, most) => {
      for (let n = 0; n < most && !(await here()).startsWith(wanted); ++n) await keyboard.press("Tab");
      assert.ok((await here()).startsWith(wanted), `${most} times Tab lead to ${wanted}, not to ${await here()}`);
    };
    const since = Date.now();
    await keyboard.press("n");
    await page.waitForURL(/\/desk\/call$/);
    await keyboard.type("19900000063", { delay: 50 });
    await tab_to("place", 1);
    await keyboard.type("63-2-601", { delay: 50 });
    await tab_to("category", 1);
    await keyboard.press("l");
    await tab_to("urgency", 2);
    await keyboard.press("u");
    await tab_to("words", 5); // past hour and minute of the call
    await keyboard.type("客厅、卧室顶上渗水，老人一个人，有点慌", { delay: 50 });
    await page.waitForSelector("main :text('63幢 2单元 601')");
    await page.waitForSelector("main :text('王阿姨')");
    await tab_to("保存", 1);
    await keyboard.press("Enter");
    await page.waitForURL(/\/requests\/\d+/);
    const took = (Date.now() - since) / 1000;
    assert.ok(took < 30, `in under half a minute, not ${took} s`);
    console.log(`     the call by keyboard: ${took.toFixed(1)} s`);
    request = new URL(page.url()).pathname.replace("/desk/", "/");
    assert.match(await page.textContent("main"), /0810-\d+/);
    await looks_right(officer, "request-for-the-desk");

    await page.goto("/desk/call");
    await looks_right(officer, "call-empty");
    await page.fill("[name=caller_phone]", "19900000063");
    await page.fill("[name=words]", "楼道灯不亮");
    await page.waitForSelector("main :text('王阿姨')");
    await looks_right(officer, "call");
    await officer.close();
  },

  "branch 8's secretary was told and opens it from the inbox on a phone": async (house) => {
    const secretary = await person(house, { login: "branch_secretary", size: phone });
    await secretary.page.goto("/inbox");
    await looks_right(secretary, "inbox");
    await secretary.page.click("main a[href*='/requests/'] >> nth=0");
    await secretary.page.waitForURL("**" + request);
    assert.match(await secretary.page.textContent("main"), /渗水/);
    await looks_right(secretary, "request-for-the-secretary");
    await secretary.close();
  },

  "other branches' residents do not see it, the public sees building, matter and state only": async (house) => {
    const neighbour = await person(house, { login: "neighbour" });
    assert.equal((await neighbour.page.goto(request)).status(), 404);
    const passer_by = await person(house, { size: narrow });
    await passer_by.page.goto("/requests/public");
    await looks_right(passer_by, "requests-public");
    const seen = await passer_by.page.textContent("main");
    assert.match(seen, /63幢/);
    assert.doesNotMatch(seen, /601|王阿姨|渗水，老人/);
    assert.equal((await passer_by.page.goto(request)).status(), 404);
    await neighbour.close();
    await passer_by.close();
  },

  "it is accepted, given to a repairer, surveyed with a photo, made safe and mended": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    await deed(officer, "acceptance");
    await deed(officer, "assignment", async (page) => {
      await page.locator("label:has-text('维修师傅') input[type=checkbox]").first().check({ force: true });
    });
    await officer.close();

    const repairer = await person(house, { login: "repairer", size: phone });
    await deed(repairer, "survey", async (page) => {
      await page.fill("[name=findings]", "屋面老化开裂，约两米");
      await page.setInputFiles("input[type=file]", { name: "roof.jpg", mimeType: "image/jpeg", buffer: await page.screenshot({ type: "jpeg" }) });
    });
    await deed(repairer, "temporary", (page) => page.fill("[name=what]", "盖了防雨布，屋里不滴了"));
    await deed(repairer, "resolution", (page) => page.fill("[name=work_done]", "换了两米油毡，补了缝"));
    await repairer.page.goto(request.replace("/requests/", "/desk/requests/") + "/verification");
    assert.doesNotMatch(await repairer.page.content(), /name="good"/, "nobody verifies their own work");
    await repairer.close();
  },

  "someone else looks, the resident confirms and rates, and it is over": async (house) => {
    const checker = await person(house, { login: "branch_secretary", size: phone });
    await deed(checker, "verification", async (page) => {
      await page.locator("input[name=good]").first().check({ force: true });
      await page.fill("[name=note]", "上去看过，不漏了");
    });
    await checker.close();

    const resident = await person(house, { login: "resident", size: phone, scripts: false });
    await resident.page.goto("/requests");
    await resident.page.click(`main a[href='${request}'] >> nth=0`);
    assert.match(await resident.page.textContent("main"), /不漏|修好|您说了算/);
    await resident.page.locator("input[name=rating][value='5']").check({ force: true });
    await resident.page.click("form[action$='/confirmation'] button");
    assert.match(await resident.page.textContent("main"), /已修好|谢谢|办好/);
    await resident.close();

    const again = await person(house, { login: "resident", size: phone });
    await again.page.goto(request);
    await looks_right(again, "request-done");
    await again.close();
  },

  "every step is on the timeline with its time": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    await officer.page.goto(request);
    const line = await officer.page.textContent(".route");
    assert.match(line, /04:1\d/);
    assert.ok((await officer.page.locator(".route > li").count()) >= 7, "each deed is a stop");
    await officer.close();
  },
};
