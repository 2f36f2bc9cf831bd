// An officer at the page of tokens, without a browser: signs in, makes tokens for programs, withdraws them.
import assert from "node:assert/strict";

const password = "Yulan-2026-hua"; // of every demo account
export const everything = ["read_requests", "file_requests", "act_on_requests", "read_organisation"];

const field = (page, name) => page.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? "";

export class Officer {
  #cookies = new Map();
  constructor(house) { this.house = house; }

  static async at(house, login) {
    const officer = new Officer(house);
    const page = await officer.get("/sign-in");
    const { status } = await officer.post("/sign-in", { csrf: field(page.text, "csrf"), login, password });
    assert.equal(status, 303, `${login} signs in`);
    return officer;
  }

  cookies() { return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; "); }

  async #go(path, options) {
    const answer = await fetch(this.house.url + path, { redirect: "manual", ...options, headers: { cookie: this.cookies(), ...options?.headers } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = line.match(/^([^=]+)=([^;]*)/);
      this.#cookies.set(name, value);
    }
    return { status: answer.status, text: await answer.text(), to: answer.headers.get("location") };
  }
  get(path) { return this.#go(path); }
  post(path, fields) { return this.#go(path, { method: "POST", body: new URLSearchParams(fields) }); }

  // A token for a program, as the page shows it this once.
  async token(name, grants, lasts = "30") {
    const page = await this.get("/tokens");
    const fields = [["csrf", field(page.text, "csrf")], ["name", name], ["lasts", lasts], ...grants.map((g) => ["grants", g])];
    const made = await this.post("/tokens", fields);
    assert.equal(made.status, 200, "the token is made");
    return made.text.match(/mulin_[\w-]{43}/)[0];
  }

  async withdraw(name) {
    const page = await this.get("/tokens");
    const row = page.text.slice(page.text.indexOf(name));
    const [, id] = row.match(/\/tokens\/(\d+)\/withdrawal/);
    const { status } = await this.post(`/tokens/${id}/withdrawal`, { csrf: field(page.text, "csrf") });
    assert.equal(status, 303, "the token is withdrawn");
  }
}
