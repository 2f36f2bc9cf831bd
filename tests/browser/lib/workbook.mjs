// Workbooks (.xlsx), with just enough of zip and XML: reading the first sheet of one that was taken out, and making one of one sheet.
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";

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

// ── making one: a zip of stored files, with the least that spreadsheets ask for ──
const escaped = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
const letters = (column) => (column < 26 ? "" : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));

function sheet(rows) {
  const cells = (row, r) => row.map((cell, c) => (cell === "" ? "" : `<c r="${letters(c)}${r + 1}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`));
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${
    rows.map((row, r) => `<row r="${r + 1}">${cells(row, r).join("")}</row>`).join("")}</sheetData></worksheet>`;
}

const around = {
  "[Content_Types].xml": `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

const numbers = (...pairs) => Buffer.concat(pairs.map(([bytes, n]) => { const b = Buffer.alloc(bytes); b.writeUIntLE(n, 0, bytes); return b; }));

// A zip of [name, bytes] pairs; `packed`: deflated. `says`: the size of each once unpacked, if it is to lie about that.
export function zip(contents, { packed = false, says } = {}) {
  const local = [], central = [];
  let at = 0;
  for (const [name, text] of contents) {
    const body = Buffer.from(text), title = Buffer.from(name), stored = packed ? deflateRawSync(body, { level: 9 }) : body;
    const common = numbers([2, 20], [2, 0], [2, packed ? 8 : 0], [4, 0x21], [4, crc32(body)], [4, stored.length], [4, says ?? body.length], [2, title.length], [2, 0]);
    local.push(numbers([4, 0x04034b50]), common, title, stored);
    central.push(numbers([4, 0x02014b50], [2, 20]), common, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, at]), title);
    at += 4 + common.length + title.length + stored.length;
  }
  const index = Buffer.concat(central), files = central.length / 4;
  return Buffer.concat([...local, index, numbers([4, 0x06054b50], [2, 0], [2, 0], [2, files], [2, files], [4, index.length], [4, at], [2, 0])]);
}

export const parts_around = (sheet_text) => Object.entries({ ...around, "xl/worksheets/sheet1.xml": sheet_text });
export const workbook = (rows) => zip(parts_around(sheet(rows)));
