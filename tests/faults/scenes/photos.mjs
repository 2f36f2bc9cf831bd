// Photos that lie about what they are: refused with a sentence, or kept as nothing but the picture.
import assert from "node:assert/strict";
import { jpeg, liars, png, script } from "../lib/photos.mjs";
import { Visitor, plain } from "../lib/visitor.mjs";

export const only = ["sqlite"];

const resident_of = async (house) => {
  const resident = await new Visitor(house.url).sign_in("resident");
  const fields = async () => ({ ...await resident.hidden("/requests/new", "csrf", "once", "home"),
    where: "home", inside: "in", category: "leak", urgency: "now", words: "顶上漏水", caller_phone: "19900000601" });
  return { resident, fields };
};

export const scenes = {
  "a photo that is none is refused with a sentence, whatever it is called": async (house) => {
    const { resident, fields } = await resident_of(house);
    for (const [what, [bytes, good]] of Object.entries(liars)) {
      if (good) continue;
      for (const [name, type] of [["a.jpg", "image/jpeg"], ["a.php.png", "image/png"]]) {
        const answer = await resident.upload("/requests", await fields(), { photos: [name, bytes, type] });
        assert.equal(answer.status, 422, `${what}: ${plain(answer.body)}`);
        assert.match(plain(answer.body.slice(answer.body.indexOf("<main"))), /照片|图片|10 MB|像素/, what);
      }
    }
  },

  "what is hidden in a photo does not come in with it": async (house) => {
    const { resident, fields } = await resident_of(house);
    for (const [what, [bytes, good]] of Object.entries(liars)) {
      if (!good) continue;
      const answer = await resident.upload("/requests", await fields(), { photos: ["../../../a.php", bytes, "application/x-php"] });
      assert.equal(answer.status, 303, `${what}: ${plain(answer.body)}`);
      const page = await resident.get(answer.to);
      for (const path of new Set(page.body.match(/\/photos\/\d+(\/small)?/g))) {
        const photo = await resident.get(path);
        assert.equal(photo.status, 200);
        assert.equal(photo.headers.get("content-type"), "image/jpeg");
        assert.equal(photo.headers.get("x-content-type-options"), "nosniff");
        assert.ok(!photo.body.includes("<?php") && !photo.body.includes("<script>"), what);
      }
    }
    assert.ok(script.includes("<?php"));
  },

  "large pictures sent all at once are taken in one after another, and memory stays small": async (house) => {
    const { resident, fields } = await resident_of(house);
    const memory = async () => Number((await resident.get("/metrics")).body.match(/^process_resident_memory_bytes (\d+)/m)[1]) / (1 << 20);
    const large = png(7000, 7000);                      // 49 million pixels in 50 KB
    const form = await fields();
    const answers = await Promise.all(Array.from({ length: 6 }, (_, n) =>
      resident.upload("/requests", { ...form, once: form.once + n }, { photos: [`${n}.png`, Buffer.concat([large, Buffer.from([n])]), "image/png"] })));
    for (const { status, body } of answers) assert.ok([303, 503, 422].includes(status), `${status} ${plain(body)}`);
    assert.ok(answers.some(({ status }) => status === 303), "some came in");
    const now = await memory();
    assert.ok(now < 400, `${now.toFixed(0)} MB`);
    assert.equal((await resident.upload("/requests", await fields(), { photos: ["a.jpg", jpeg, "image/jpeg"] })).status, 303);
  },
};
