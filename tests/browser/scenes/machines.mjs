// The page of tokens for programs, and what people read about the interface.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone } from "../lib/people.mjs";

export const only = ["sqlite"];

export const scenes = {
  "an officer makes a token for a program, sees it this once, and withdraws it": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const { page } = officer;
    await page.goto("/organisation");
    await page.click("a[href='/tokens']");
    await looks_right(officer, "tokens-none");
    await page.fill("[name=name]", "12345 热线");
    await page.click("form[action='/tokens'] button");
    await page.waitForSelector(".wrong");
    await looks_right(officer, "tokens-wrong");
    assert.equal(await page.inputValue("[name=name]"), "12345 热线", "what was typed is kept");
    await page.check("[name=grants][value=read_requests]", { force: true });
    await page.check("[name=grants][value=file_requests]", { force: true });
    await page.click("form[action='/tokens'] button");
    const token = await page.textContent("#made code, section:has(#made) code");
    assert.match(token, /^mulin_[\w-]{43}$/);
    await looks_right(officer, "tokens-made");
    const opens = () => fetch(`${house.url}/api/v1/requests`, { headers: { authorization: `Bearer ${token}` } }).then((answer) => answer.status);
    assert.equal(await opens(), 200);

    await page.goto("/tokens");
    await looks_right(officer, "tokens");
    assert.doesNotMatch(await page.content(), new RegExp(token));
    await page.click("form[action$='/withdrawal'] button");
    await page.waitForSelector("main :text('收回了')");
    await looks_right(officer, "tokens-withdrawn");
    assert.equal(await opens(), 401);
    await officer.close();
  },

  "everyone can read what programs can do here, on a phone and in English too": async (house) => {
    for (const [name, size, cookies] of [["phone", phone, {}], ["large", narrow, { "mulin-size": "large" }], ["en", { width: 1280, height: 900 }, { "mulin-language": "en" }]]) {
      const reader = await person(house, { size, cookies });
      await reader.page.goto("/api");
      await looks_right(reader, `api-${name}`);
      assert.match(await reader.page.textContent("main"), /\/api\/v1\/requests\/\{id\}/);
      await reader.close();
    }
    const administrator = await person(house, { login: "administrator", size: narrow });
    await administrator.page.goto("/tokens");
    await looks_right(administrator, "tokens-narrow");
    await administrator.close();
  },
};
