// A program that holds a token and reads the description: every answer it gets is held against it.
import { Validator } from "@seriousme/openapi-schema-validator";
import Ajv from "ajv/dist/2020.js";
import formats from "ajv-formats";
import assert from "node:assert/strict";

export const part = (...steps) => steps.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

export class Description {
  met = new Set(); // operations that were asked, "GET /api/v1/duty 200"
  static async of(house, language = "zh") {
    const d = new Description();
    const answer = await fetch(`${house.url}/api/v1/openapi.json`, { headers: { "accept-language": language } });
    d.document = await answer.json();
    d.ajv = new Ajv({ strict: false, allErrors: true });
    formats(d.ajv);
    d.ajv.addSchema(d.document, "api");
    return d;
  }
  operations() {
    return Object.entries(this.document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  }
  validate() { return new Validator().validate(this.document); }

  #holds(schema, value, what) {
    const fits = this.ajv.compile({ $ref: `api#${schema}` });
    assert.ok(fits(value), `${what}: ${this.ajv.errorsText(fits.errors)}\n${JSON.stringify(value).slice(0, 600)}`);
  }
  // `path` as in the description: "/api/v1/requests/{id}".
  sent(method, path, body) { this.#holds(part("paths", path, method, "requestBody", "content", "application/json", "schema"), body, `what is sent to ${path}`); }
  answered(method, path, status, type, value) {
    const { responses } = this.document.paths[path][method];
    if (responses[status]) {
      assert.match(type, /^application\/json/);
      this.#holds(part("paths", path, method, "responses", `${status}`, "content", "application/json", "schema"), value, `${method} ${path} ${status}`);
    } else {
      assert.match(type, /^application\/problem\+json/);
      this.#holds("/components/schemas/Problem", value, `${method} ${path} ${status}`);
      assert.equal(value.status, status);
    }
    this.met.add(`${method} ${path}`);
  }
}

export class Program {
  constructor(house, description, token) { Object.assign(this, { house, description, token }); }

  async #ask(method, path, { steps = {}, query = {}, body, headers = {} } = {}) {
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => steps[name]);
    const search = new URLSearchParams(query).toString();
    const answer = await fetch(this.house.url + filled + (search && `?${search}`), {
      method, body: body === undefined ? undefined : typeof body === "string" || body instanceof Uint8Array ? body : JSON.stringify(body),
      headers: { ...(this.token ? { authorization: `Bearer ${this.token}` } : {}), ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers } });
    const value = await answer.json();
    this.description.answered(method.toLowerCase(), path, answer.status, answer.headers.get("content-type"), value);
    return { status: answer.status, value, headers: answer.headers };
  }
  get(path, more) { return this.#ask("GET", path, more); }
  async photo(id) {
    const answer = await fetch(`${this.house.url}/api/v1/photos/${id}`, { headers: { authorization: `Bearer ${this.token}` } });
    assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, "image/jpeg"]);
    this.description.met.add("get /api/v1/photos/{id}");
    return Buffer.from(await answer.arrayBuffer());
  }
  post(path, body, more) {
    if (more?.fits !== false) this.description.sent("post", path, body);
    return this.#ask("POST", path, { ...more, body });
  }
}
