// Telling people outside the house: mail with a confirmed address, robots in group chats, and what happens while one of them is away.
import assert from "node:assert/strict";
import { looks_right, narrow, person, phone, without_ids } from "../lib/people.mjs";
import { robot, start_mail, until } from "../lib/post.mjs";

let mail, dingtalk, feishu, request = "";
const secrets = { dingtalk: "SEC-of-the-duty-group", feishu: "secret-of-the-other" };

export async function before() {
  [mail, dingtalk, feishu] = await Promise.all([start_mail(), robot("dingtalk", secrets.dingtalk), robot("feishu", secrets.feishu)]);
  await dingtalk.open();
  return [...mail.settings, "--private-robots", "--public-address", "https://lane.example"];
}
export const after = () => Promise.all([mail.stop(), dingtalk.stop(), feishu.stop()]);

async function add_robot(page, name, kind, address) {
  await page.fill("[name=name]", name);
  await page.selectOption("[name=robot]", kind);
  await page.fill("[name=address]", address);
  await page.fill("[name=secret]", secrets[kind]);
  await page.click("form[action='/channels/groups'] button");
  await page.waitForSelector(`main :text('${name}')`);
}

// The officer takes down an urgent call; gives the address of its page.
async function call(page, door, words) {
  await page.goto("/desk/call");
  await page.fill("[name=caller_phone]", "19900000063");
  await page.fill("[name=place]", door);
  await page.fill("[name=words]", words);
  await page.check("[name=urgency][value=urgent]", { force: true });
  await page.waitForSelector(`main :text('${door.split("-")[0]}幢')`);
  await page.click("main button[type=submit]:not([name=look])");
  await page.waitForURL(/\/requests\/\d+/);
  return "/desk/requests/" + page.url().match(/requests\/(\d+)/)[1];
}

export const scenes = {
  "nothing leaves the house until the secretary switches it on, and a robot's key never comes back": async (house) => {
    const secretary = await person(house, { login: "committee_secretary" });
    const { page } = secretary;
    await page.goto("/channels");
    await looks_right(secretary, "channels-off");
    assert.match(await page.textContent("main"), /没有配置/, "no gateway for text messages");
    await page.click("form[action='/channels/ways']:has(input[value=mail]) button");
    await page.waitForSelector("form[action='/channels/ways/trial']");
    await page.fill("[name=name]", "没有地址的群");
    await page.fill("[name=address]", "ftp://nowhere");
    await page.click("form[action='/channels/groups'] button");
    await page.waitForSelector(".wrong");
    await looks_right(secretary, "channels-wrong");
    await add_robot(page, "抗台值班群", "dingtalk", dingtalk.address);
    await add_robot(page, "物业群", "feishu", feishu.address);
    await looks_right(secretary, "channels");
    assert.doesNotMatch(await page.content(), /nobody-sees|SEC-of|secret-of/);
    await page.click("form[action*='/groups/'][action$='/trial'] button >> nth=0");
    await until(() => dingtalk.heard.find((t) => t.includes("试发")), "the test post");
    await secretary.close();

    for (const login of ["repairer", "neighbour"]) {
      const other = await person(house, { login });
      assert.equal((await other.page.goto("/channels")).status(), 403);
      await other.close();
    }
  },

  "the branch secretary wants mail and confirms the address with the code that came": async (house) => {
    const secretary = await person(house, { login: "branch_secretary", size: phone });
    const { page } = secretary;
    await page.goto("/me");
    await looks_right(secretary, "me-only-inbox");
    await page.fill("[name=mail]", "not-an-address");
    await page.locator("form[action='/me/ways']").evaluate((form) => { form.noValidate = true; });
    await page.click("form[action='/me/ways'] button");
    await page.waitForSelector(".wrong");
    await page.fill("[name=mail]", "shuji@example.com");
    await page.click("form[action='/me/ways'] button");
    await page.waitForSelector("[name=code]");
    await looks_right(secretary, "me-code");
    const { text } = await until(() => mail.mails.find((m) => m.to === "shuji@example.com"), "the code");
    const code = text.match(/\d{6}/)[0];
    await page.fill("[name=code]", code === "000000" ? "000001" : "000000");
    await page.click("form[action='/me/ways/confirmation'] button");
    await page.waitForSelector(".wrong");
    await page.fill("[name=code]", code);
    await page.click("form[action='/me/ways/confirmation'] button");
    await page.waitForSelector("form[action='/me/ways/ending']");
    await looks_right(secretary, "me-confirmed");
    await secretary.close();
  },

  "an urgent request goes out as mail and to the group, with the building and nobody's name, and its page says so": async (house) => {
    const officer = await person(house, { login: "duty_officer" });
    const { page } = officer;
    request = await call(page, "63-2-601", "客厅顶上滴水，王阿姨一个人在家");

    const urgent = await until(() => mail.mails.find((m) => m.subject.includes("63幢")), "the mail");
    assert.match(urgent.subject, /^急：63幢 有人报事，编号 \d{4}-\d+。/);
    assert.match(urgent.text, /登录查看：https:\/\/lane\.example\/requests\/\d+/);
    assert.match(urgent.from, /睦邻/);
    const told = await until(() => dingtalk.heard.find((t) => t.includes("63幢")), "the robot");
    assert.match(told, /【急】63幢有一件紧急报事/);
    for (const outside of [urgent.subject + urgent.text, told]) assert.doesNotMatch(without_ids(outside), /601|王阿姨|在家|1990/, "nobody's name, door or words");

    await until(async () => { await page.goto(request); return /邮件已发出/.test(await page.textContent("main")); }, "the page to say so");
    await looks_right(officer, "request-told");
    assert.match(await page.textContent("main"), /抗台值班群/);
    assert.match(await page.textContent("main"), /群机器人没发出去：连不上/);
    assert.match(await page.textContent("main"), /只收站内消息/);
    await officer.close();
  },

  "a robot that was away is shown with the reason, and once it is back it is told": async (house) => {
    const secretary = await person(house, { login: "committee_secretary", size: narrow });
    const { page } = secretary;
    await page.goto("/channels");
    await looks_right(secretary, "channels-trouble");
    assert.match(await page.textContent("main"), /连不上对方的服务器/);
    await feishu.open();
    await page.click("form[action$='/retry'] button");
    await page.waitForURL("**/channels");
    const told = await until(() => feishu.heard.find((t) => t.includes("63幢")), "the robot that was away");
    assert.doesNotMatch(without_ids(told), /601|王阿姨|在家/);
    await until(async () => { await page.goto("/channels"); return !/连不上/.test(await page.textContent("main")); }, "the page to be well");
    await looks_right(secretary, "channels-well");
    await page.goto(request);
    assert.match(await page.textContent("main"), /群机器人已发出/);
    await secretary.close();
  },

  "two processes share the outbox, and each request is told once": async (house) => {
    if (house.engine === "postgres") {
      const other = await house.another();
      const officers = await Promise.all([house.url, other.url].map((url) => person({ url }, { login: "duty_officer" })));
      await Promise.all(officers.map(({ page }, n) => call(page, `${12 + n}-1-101`, "楼道里冒水")));
      for (const building of ["12幢", "13幢"]) await until(() => dingtalk.heard.find((t) => t.includes(building)), building);
      await Promise.all(officers.map((officer) => officer.close()));
    }
    await new Promise((wait) => setTimeout(wait, 1000));
    const lines = dingtalk.heard.flatMap((t) => t.split("\n")).filter((line) => line.includes("【急】"));
    assert.equal(new Set(lines).size, lines.length);
    assert.equal(mail.mails.filter((m) => m.subject.includes("63幢")).length, 1);
  },
};
