// Whether a page speaks one language: no Chinese sentence of ours on an English page, no key in place of a sentence on any.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./house.mjs";

function catalogue(language) {
  const folder = join(root, "locales", language), all = new Map();
  for (const file of readdirSync(folder))
    for (const [key, sentence] of Object.entries(JSON.parse(readFileSync(join(folder, file))))) all.set(`${file.replace(".json", "")}.${key}`, sentence);
  return all;
}

const chinese = catalogue("zh-CN"), rooms = [...new Set([...chinese.keys()].map((key) => key.split(".")[0]))].join("|");
const key = new RegExp(`(?<![\\w@/.-])(${rooms})\\.[a-z_]+(\\.\\w+)*(?![\\w.]*\\.(xlsx|csv))`);
// What bodies and posts are called may be their name as well, and the samples of /design name some: names stay as they were given.
const names = /^(organisation\.(kind|role)|design)\./;
const sentences = [...chinese].filter(([k]) => !names.test(k)).map(([, sentence]) => sentence);
const whole = new Set(sentences), long = new Set(sentences.flatMap((s) => s.split(/\{\d\}|[，。！？：；、（）“”\s]/)).filter((s) => /[\u4e00-\u9fff]{6,}/.test(s)));

// Every piece of text a reader meets. Elements marked lang="zh…" are Chinese on purpose.
const pieces = (page) => page.evaluate(() => {
  const all = [];
  const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    if (element.closest("script, style, [lang^=zh]:not(html)")) continue;
    if (node.nodeType === Node.TEXT_NODE) all.push(node.data.trim());
    else for (const name of ["title", "alt", "aria-label", "placeholder"]) all.push(element.getAttribute(name)?.trim());
  }
  return [...new Set(all)].filter(Boolean);
});

// What is wrong with the tongue of the page, each piece once.
export async function tongue_slips(page) {
  const english = await page.evaluate(() => document.documentElement.lang === "en");
  return (await pieces(page)).filter((piece) => key.test(piece) ||
    (english && /[\u4e00-\u9fff]/.test(piece) && (whole.has(piece) || [...long].some((s) => piece.includes(s)))));
}
