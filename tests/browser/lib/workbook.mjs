// The first sheet of a workbook as rows of { text, formula } cells: just enough of zip and XML to look into what was taken out.
import { inflateRawSync } from "node:zlib";

function entries(bytes) {
  const files = new Map();
  let at = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let next = bytes.readUInt32LE(at + 16);
  for (let left = bytes.readUInt16LE(at + 10); left > 0; --left) {
    const [method, size, name_length, extra, remark, start] = [bytes.readUInt16LE(next + 10), bytes.readUInt32LE(next + 20),
      bytes.readUInt16LE(next + 28), bytes.readUInt16LE(next + 30), bytes.readUInt16LE(next + 32), bytes.readUInt32LE(next + 42)];
    const name = bytes.toString("utf8", next + 46, next + 46 + name_length);
    const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
    const packed = bytes.subarray(from, from + size);
    files.set(name, (method === 8 ? inflateRawSync(packed) : packed).toString("utf8"));
    next += 46 + name_length + extra + remark;
  }
  return files;
}

const plain = (xml) => xml.replace(/<[^>]+>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");

export function rows_of(bytes) {
  const files = entries(bytes);
  const shared = [...(files.get("xl/sharedStrings.xml") ?? "").matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) => plain(si));
  return [...files.get("xl/worksheets/sheet1.xml").matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells = ""]) =>
    [...cells.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, how, inside = ""]) => {
      const value = plain(inside.match(/<v>(.*?)<\/v>/s)?.[1] ?? inside);
      return { text: /t="s"/.test(how) ? shared[Number(value)] : value, formula: inside.includes("<f") };
    }));
}
