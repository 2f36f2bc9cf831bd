// Several processes of the program on one PostgreSQL: whoever comes to one or the other notices nothing of it.
import assert from "node:assert/strict";
import { looks_right, person, phone, report } from "../lib/people.mjs";

export const only = ["postgres"];

let other;                             // the second process, begun by the first scene

export const scenes = {
  "signed in at one process is signed in at the other; signed out everywhere at one is out at the other": async (house) => {
    other = await house.another();
    const officer = await person(house, { login: "duty_officer" });
    const { page } = officer;
    await page.goto(other.url + "/me");
    assert.equal(new URL(page.url()).pathname, "/me", "the other process knows the session");
    await page.goto(house.url + "/me");
    await page.click("form[action$='/sessions/ending']:has([value=all]) button");
    await page.goto(other.url + "/desk");
    assert.equal(new URL(page.url()).pathname, "/sign-in", "the other process has ended it, too");
    await officer.close();
  },

  "reported with a form of one, sent to the other with a photo, it appears on the desk open at the first": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    await officer.page.goto("/desk");
    await officer.page.evaluate(() => { window.never_left = true; });

    const resident = await person(house, { login: "resident", size: phone });
    const { page } = resident;
    const request = await report(resident, "两个进程之间漏了一滴水", other.url);   // the form's token is good there, too
    await officer.page.waitForSelector("main :text('两个进程之间漏了一滴水')");
    assert.ok(await officer.page.evaluate(() => window.never_left), "without a reload");
    await looks_right(officer, "two-desk");

    for (const at of [house.url, other.url]) {
      await page.goto(at + request);
      const seen = await page.locator("main img[src*='/photos/']").first().evaluate((img) => img.decode().then(() => img.naturalWidth));
      assert.ok(seen > 0, `the photo is there at ${at}`);
    }
    for (const someone of [officer, resident]) await someone.close();
  },

  "what an officer changes at one is so at the other at once": async (house) => {
    const secretary = await person(house, { login: "committee_secretary" });
    await secretary.page.goto("/settings");
    await secretary.page.fill("[name=phone]", "0990-5550199");
    await secretary.page.click("main form button[type=submit]");
    await secretary.page.waitForURL("**/settings");
    await secretary.page.goto("/desk/limits/urgent");
    const minutes = secretary.page.locator("main form input[type=number], main form input[inputmode=numeric]").first();
    const before = await minutes.inputValue();
    await minutes.fill(String(Number(before) + 7));
    await secretary.page.click("main form button[type=submit]");
    await secretary.page.waitForURL((url) => !url.pathname.endsWith("/urgent"));

    await secretary.page.goto(other.url + "/desk/limits/urgent");
    assert.equal(await secretary.page.locator("main form input[type=number], main form input[inputmode=numeric]").first().inputValue(), String(Number(before) + 7));
    const passer_by = await person(house);
    await passer_by.page.goto(other.url + "/");
    assert.match(await passer_by.page.textContent("body"), /0990-5550199|0990 5550199/);
    for (const someone of [secretary, passer_by]) await someone.close();
  },

  "one process dies in the middle; at the other everything goes on": async (house) => {
    const officer = await person(house, { login: "branch_secretary" });
    await other.end("SIGKILL");
    await officer.page.goto("/desk");
    await looks_right(officer);
    other = await house.another();
    await officer.page.goto(other.url + "/desk");
    assert.equal(new URL(officer.page.url()).pathname, "/desk");
    await officer.close();
  },

  "a desk whose line is refused while the database is away shows what comes afterwards without a reload": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    await officer.page.goto("/desk");
    await officer.page.evaluate(() => { window.never_left = true; });
    let refused = 0;
    officer.page.on("response", (answer) => { if (answer.url().endsWith("/live") && answer.status() === 503) ++refused; });
    const resident = await person(house, { login: "resident", size: phone });
    await house.while_away(async () => {
      await officer.page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));   // looked at again, it opens its line anew
      await new Promise((wait) => setTimeout(wait, 7000));
    });
    assert.ok(refused > 0, "the desk asked for its line and was refused");
    officer.complaints.length = 0;                     // the browser notes what was refused
    await report(resident, "数据回来以后又漏了一滴水");
    await officer.page.waitForSelector("main :text('数据回来以后又漏了一滴水')", { timeout: 30_000 });
    assert.ok(await officer.page.evaluate(() => window.never_left), "without a reload");
    for (const someone of [officer, resident]) await someone.close();
  },

  "the database is away and back: a calm page meanwhile, and then all goes on by itself": async (house) => {
    const resident = await person(house, { login: "resident", size: phone });
    const { page } = resident;
    await house.while_away(async () => {
      const answer = await page.goto("/requests");
      assert.equal(answer.status(), 503);
      assert.equal(answer.headers()["retry-after"], "10");
      assert.match(await page.textContent("h1"), /正在恢复/);
      resident.complaints.length = 0;        // the browser notes the 503
      await looks_right(resident, "database-away");
    });
    await page.reload();
    await looks_right(resident);
    assert.match(page.url(), /\/requests$/, "still signed in");
    await resident.close();
  },
};
