// Coming in: who may, who may not, and what stays when something goes wrong.
import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { looks_right, narrow, password, person, phone } from "../lib/people.mjs";

// On PostgreSQL into the very house that is being served, on SQLite into an empty folder: its file takes one process at a time.
function first_officer(house) {
  const data = house.engine === "sqlite" ? mkdtempSync("/tmp/mulin-first-") : house.data;
  const at = house.arguments.indexOf("--database");
  const settings = data + "/mulin.toml";
  writeFileSync(settings, 'public-address = "https://lane.example"     # printed in QR codes\nbehind-proxy = true\n');
  return house.run("user", "新来的书记", "--role", "committee_secretary", "--config", settings, "--data", data,
    ...(at < 0 ? [] : house.arguments.slice(at, at + 2)));
}

export const scenes = {
  "a passer-by finds the ways on, in both languages and in large type": async (house) => {
    const someone = await person(house, { size: phone });
    const { page } = someone;
    await page.goto("/");
    await looks_right(someone, "home-passer-by");
    await page.click("text=长辈模式");
    assert.equal(await page.locator("html.large").count(), 1);
    await looks_right(someone, "home-large");
    await page.click("footer >> text=English");
    assert.equal(await page.locator("html[lang=en]").count(), 1);
    await looks_right(someone, "home-english");
    await someone.close();
  },

  "without script everything is still there": async (house) => {
    const someone = await person(house, { size: narrow, scripts: false });
    const { page } = someone;
    await page.goto("/sign-in");
    await page.fill("[name=login]", "resident");
    await page.fill("[name=password]", password);
    await page.click("main form button");
    await page.waitForURL("**/");
    assert.match(await page.textContent("h1"), /王阿姨/);
    await someone.close();
  },

  "a wrong password says so kindly, keeps the name, and after five locks the door": async (house) => {
    const someone = await person(house);
    const { page } = someone;
    for (let tries = 1; tries <= 5; ++tries) {
      await page.goto("/sign-in");
      await page.fill("[name=login]", "team_leader");
      await page.fill("[name=password]", "not-it-" + tries);
      await page.click("main form button");
      assert.equal(await page.inputValue("[name=login]"), "team_leader");
    }
    await looks_right(someone, "sign-in-locked");
    await page.fill("[name=password]", password);
    await page.click("main form button");
    assert.match(await page.textContent("#password-wrong, .wrong"), /分钟/);
    await someone.close();
  },

  "an officer invites a resident, who chooses a password and is at home": async (house) => {
    const officer = await person(house, { login: "committee_secretary" });
    await officer.page.goto("/accounts?q=" + encodeURIComponent("5幢"));
    await looks_right(officer, "accounts");
    await officer.page.click("form[action$='/invitation'] button >> nth=0");
    await looks_right(officer, "invitation-sheet");
    const address = (await officer.page.textContent("main")).match(/\/invitation\/[\w-]+/)[0];

    const guest = await person(house, { size: phone });
    await guest.page.goto(address);
    await guest.page.fill("[name=login]", "guest-of-" + house.engine);
    await guest.page.fill("[name=password]", "short");
    await guest.page.click("main form button");
    await looks_right(guest, "invitation-short-password");
    assert.equal(await guest.page.inputValue("[name=login]"), "guest-of-" + house.engine, "what was typed is kept");
    await guest.page.fill("[name=password]", "Yinxing-ye-2026!");
    await guest.page.click("main form button");
    await guest.page.waitForURL("**/");
    await guest.page.goto("/me");
    await looks_right(guest, "me");

    const late = await person(house);
    await late.page.goto(address);
    assert.match(await late.page.textContent("main"), /用过|十四天/, "an invitation opens once");
    for (const p of [officer, guest, late]) await p.close();
  },

  "nobody comes in by guessing addresses": async (house) => {
    const neighbour = await person(house, { login: "neighbour" });
    for (const path of ["/accounts", "/rosters", "/rosters/new", "/rosters/export.xlsx"]) {
      const answer = await neighbour.page.goto(path);
      assert.equal(answer.status(), 403, path);
    }
    const answer = await neighbour.page.request.post("/rosters", { form: { file: "x" } });
    assert.equal(answer.status(), 403);
    await neighbour.close();
  },

  "the first officer of a new neighbourhood comes in by the command line's invitation": async (house) => {
    const said = first_officer(house);
    assert.match(said, /新来的书记/);
    assert.match(said, /https:\/\/lane\.example\/invitation\//, "the address is the one the settings give");
    if (house.engine === "sqlite") return;     // the file being served is another's: the invitation of a house of its own is what can be seen
    const someone = await person(house);
    await someone.page.goto(said.match(/\/invitation\/\S+/)[0]);
    assert.match(await someone.page.textContent("h1"), /新来的书记/);
    await someone.close();
  },
};
