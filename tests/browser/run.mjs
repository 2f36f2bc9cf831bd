// Runs the scenes (tests/browser/scenes/*.mjs) on both engines and closes with the counts.  node run.mjs [part of a scene's name]
import { readdirSync } from "node:fs";
import { close_all, engines, open_house, take_troubles } from "./lib/house.mjs";
import { everyone_leaves, what_they_see } from "./lib/people.mjs";

// No scene waits for ever: ten minutes are more than the longest takes on a slow machine.
const too_long = () => new Promise((_, failed) => { setTimeout(() => failed(new Error("ten minutes and no end")), 600_000).unref(); });

const wanted = process.argv[2] ?? "";
const here = new URL("./scenes/", import.meta.url);
let passed = 0, failed = 0;

for (const file of readdirSync(here).filter((f) => f.endsWith(".mjs") && f.includes(wanted)).sort()) {
  const { scenes, clock = "", empty = false, only = engines, before, after } = await import(new URL(file, here));
  for (const engine of engines.filter((e) => only.includes(e))) {
    let house;
    try {
      house = await open_house(engine, { clock, empty, settings: await before?.() });
      for (const [name, play] of Object.entries(scenes)) {
        const since = Date.now();
        take_troubles();
        try {
          await Promise.race([play(house), too_long()]);
          ++passed;
          console.log(`ok   ${engine}: ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
        } catch (wrong) {
          ++failed;
          console.log(`FAIL ${engine}: ${name}\n${[wrong.stack ?? wrong, await what_they_see(), ...take_troubles()].join("\n")}`);
        }
      }
    } catch (wrong) {
      ++failed;
      console.log(`FAIL ${engine}: ${file} can't start\n${wrong.stack ?? wrong}`);
    } finally { await house?.stop(); await after?.(); }
  }
}
await everyone_leaves();
await close_all();
console.log(`browser: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
