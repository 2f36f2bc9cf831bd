// The database dies under people's hands and comes back: whoever was told "noted" is noted.
import assert from "node:assert/strict";
import { Reporters, Visitor, missing, pause, until } from "../lib/visitor.mjs";

export const only = ["postgres"];

export const scenes = {
  "the database dies while people write and comes back: nothing acknowledged is lost, and all goes on by itself": async (house, { long }) => {
    const people = await Reporters.begin(house.url);
    for (let times = long ? 5 : 1; times > 0; --times) {
      await until(() => people.acknowledged.length > 30, "the first reports");
      let before = 0;
      await house.while_away(async () => {
        before = people.acknowledged.length;
        const since = Date.now();
        const ready = await fetch(house.url + "/readyz");
        assert.equal(ready.status, 503);
        assert.ok(Date.now() - since < 3000, `it took ${Date.now() - since} ms to say so`);
        const figures = await fetch(house.url + "/metrics");
        assert.equal(figures.status, 200, "its figures are told meanwhile");
        await pause(500);
      });
      await until(() => people.acknowledged.length > before + 30, "reports again", 15);
    }
    await people.stop();
    assert.deepEqual([...people.answers.keys()].sort(), [303, 503], people.others.find((line) => !line.startsWith("503")));
    assert.equal(new Set(people.acknowledged).size, people.acknowledged.length);
    assert.deepEqual(await missing(await new Visitor(house.url).sign_in("resident"), people.acknowledged), []);
    await until(async () => (await fetch(house.url + "/readyz")).status === 200, "being ready again"); // a disk that is slow just now is not ready
    assert.ok(people.gap < 15_000, `${people.gap} ms without an answer`);
  },
};
