// Programs at the house's doors for them (tests/api/cases/*.mjs), on both engines; closes with the counts.  node run.mjs [part of a case's file]
import { readdirSync } from "node:fs";
import { close_all, engines, open_house } from "../browser/lib/house.mjs";

const wanted = process.argv[2] ?? "";
const here = new URL("./cases/", import.meta.url);
let passed = 0, failed = 0;

for (const file of readdirSync(here).filter((f) => f.endsWith(".mjs") && f.includes(wanted)).sort()) {
  const { cases, clock = "" } = await import(new URL(file, here));
  for (const engine of engines) {
    let house;
    try {
      house = await open_house(engine, { clock });
      for (const [name, play] of Object.entries(cases)) {
        const since = Date.now();
        try {
          await play(house);
          ++passed;
          console.log(`ok   ${engine}: ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
        } catch (wrong) {
          ++failed;
          console.log(`FAIL ${engine}: ${name}\n${wrong.stack ?? wrong}`);
        }
      }
    } catch (wrong) {
      ++failed;
      console.log(`FAIL ${engine}: ${file} can't start\n${wrong.stack ?? wrong}`);
    } finally { await house?.stop(); }
  }
}
await close_all();
console.log(`api: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
