// Runs the faults (tests/faults/scenes/*.mjs): what befalls a serving house, and whether it holds.
//   node tests/faults/run.mjs [part of a name] [--long]
import { readdirSync } from "node:fs";
import { close_all, engines, open_house, take_troubles } from "../browser/lib/house.mjs";

const long = process.argv.includes("--long");
const wanted = process.argv.slice(2).find((word) => !word.startsWith("--")) ?? "";
const here = new URL("./scenes/", import.meta.url);
let passed = 0, failed = 0;

// A scene may warn; an error in the log is a surprise nobody thought of.
const surprises = () => take_troubles().filter((line) => /\[error\]/.test(line));

async function play(engine, name, scene, house) {
  const since = Date.now();
  try {
    const left_out = await scene(house, { long });
    if (left_out) return console.log(`left out: ${engine}: ${name}: ${left_out}`);
    const lines = surprises();
    if (lines.length) throw new Error(`the log has surprises:\n${lines.slice(0, 10).join("\n")}`);
    ++passed;
    console.log(`ok   ${engine}: ${name} (${((Date.now() - since) / 1000).toFixed(1)} s)`);
  } catch (wrong) {
    ++failed;
    console.log(`FAIL ${engine}: ${name}\n${[wrong.stack ?? wrong, ...surprises()].join("\n")}`);
  }
}

for (const file of readdirSync(here).filter((f) => f.endsWith(".mjs") && f.includes(wanted)).sort()) {
  const { scenes, only = engines, clock = "", before, after } = await import(new URL(file, here));
  for (const engine of engines.filter((e) => only.includes(e))) {
    const place = await before?.();
    if (place?.impossible) { console.log(`left out: ${file}: ${place.impossible}`); continue; }
    let house;
    try {
      house = await open_house(engine, { clock, ...place });
      for (const [name, scene] of Object.entries(scenes)) await play(engine, name, scene, house);
    } catch (wrong) {
      ++failed;
      console.log(`FAIL ${engine}: ${file} can't start\n${wrong.stack ?? wrong}`);
    } finally { await house?.stop(); await after?.(); }
  }
}
await close_all();
console.log(`faults: ${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
