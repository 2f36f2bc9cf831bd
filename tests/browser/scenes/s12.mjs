// S12 of the handbook: people who try what is not theirs. Everything is refused or made harmless, nothing falls over, and the log knows.
import assert from "node:assert/strict";
import { looks_right, person, report, wide } from "../lib/people.mjs";

const token = async (page) => (await page.goto("/me"), page.locator("main form [name=csrf]").first().inputValue());
const sent = (page, path, form) => page.request.post(path, { form, maxRedirects: 0 });
const uploaded = (page, csrf, name, buffer) => page.request.post("/rosters", { maxRedirects: 0, multipart: { csrf, file: { name, mimeType: "text/csv", buffer } } });

export const scenes = {
  "another's request by its number, the care list, a long export, a stranger's form: each is refused, and the auditor reads who tried": async (house) => {
    const aunt = await person(house, { login: "resident" });
    const theirs = await report(aunt, "只有我和社区知道的事");
    await aunt.close();
    const neighbour = await person(house, { login: "neighbour" });
    for (const path of [theirs, theirs + "/photos", theirs.replace("/requests/", "/desk/requests/")])
      assert.ok([403, 404].includes((await neighbour.page.request.get(path)).status()), path);
    const csrf = await token(neighbour.page);
    assert.ok((await sent(neighbour.page, theirs + "/messages", { csrf, words: "我来看看" })).status() >= 400);
    assert.ok(!(await neighbour.page.request.get(theirs)).ok());
    await neighbour.close();

    const secretary = await person(house, { login: "branch_secretary" });
    assert.equal((await secretary.page.request.get("/care")).status(), 403);
    const clerk = await person(house, { login: "duty_officer" });
    assert.equal((await clerk.page.request.get("/desk/export.xlsx?queue=closed&people=yes")).status(), 403, "more than 200 rows want a second person");
    await clerk.close();
    assert.equal((await sent(secretary.page, "/sign-out", { csrf: "0".repeat(64) })).status(), 409, "a form of some other site");
    const [cookie] = (await secretary.context.cookies()).filter(({ name }) => name.includes("session") || name === "mulin");
    await secretary.close();
    if (cookie) assert.equal((await fetch(house.url + "/api/v1/requests", { headers: { cookie: `${cookie.name}=${cookie.value}` } })).status, 401);

    const auditor = await person(house, { login: "auditor", size: wide });
    await auditor.page.goto("/log");
    const log = await auditor.page.textContent("main");
    assert.match(log, /没有让进[\s\S]*GET \/care/);
    assert.match(log, /没有让进[\s\S]*GET \/desk\/requests\/\d+/);
    await looks_right(auditor, "s12-log");
    await auditor.close();
  },

  "a formula, a name of ten megabytes, rare characters, a form played again: harmless": async (house) => {
    const officer = await person(house, { login: "committee_secretary", size: wide });
    const { page } = officer;
    const csrf = await token(page);
    const huge = Buffer.from(`幢,单元,室,姓名\n1,1,101,${"长".repeat(3_500_000)}\n`);
    const taken = await uploaded(page, csrf, "huge.csv", huge);
    assert.ok([303, 413, 422].includes(taken.status()), String(taken.status()));
    // 囍 is in GBK, 㑇 only in GB18030.
    const gb18030 = Buffer.concat([Buffer.from([0xb4, 0xb1, 0x2c, 0xb5, 0xa5, 0xd4, 0xaa, 0x2c, 0xca, 0xd2, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a]),
      Buffer.from("1,1,101,"), Buffer.from([0x87, 0xd6]), Buffer.from([0x81, 0x39, 0xef, 0x30]), Buffer.from("\n1,1,102,=HYPERLINK(1)\n")]);
    const rare = await uploaded(page, csrf, "rare.csv", gb18030);
    assert.equal(rare.status(), 303, "what an office's program writes is read");
    await page.goto(rare.headers().location);
    await looks_right(officer, "s12-roster");
    assert.match(await page.locator("main").innerText(), /2\s*户[\s\S]*请看一眼/, "both rows are read, the formula is pointed at");

    await page.goto("/requests/new");
    const form = Object.fromEntries(await page.locator("#report input[type=hidden]").evaluateAll((all) => all.map((f) => [f.name, f.value])));
    const told = { ...form, category: "lamp", words: "=1+1 重放的表", inside: "in", caller_phone: "19900000601", place: "长廊边" };
    const places = [];
    for (let n = 0; n < 3; ++n) places.push((await page.request.post("/requests", { multipart: told, maxRedirects: 0 })).headers().location?.split("?")[0]);
    assert.equal(new Set(places).size, 1, "played three times, filed once");
    await officer.close();
  },
};
