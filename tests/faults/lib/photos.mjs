// Pictures that are what they say, and pictures that are not.
import { crc32, deflateSync } from "node:zlib";

// A little black square.
export const jpeg = Buffer.from("/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAj/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAAAAAAAAAAAAAAAP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJUAB//Z", "base64");

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
};

// A PNG whose head says this size; `rows`: how many of its rows there really are, all of one colour.
export function png(width, height, rows = height, extra = []) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", head), ...extra.map(([type, text]) => chunk(type, Buffer.from(text))),
    chunk("IDAT", deflateSync(Buffer.alloc((width + 1) * rows), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}

const script = "<?php system($_GET['c']); ?><script>alert(1)</script>";

// Each with whether a photo may come of it, which then holds nothing but the picture.
export const liars = {
  "a page": [Buffer.from(`<!doctype html>${script}`), false],
  "a drawing with a script": [Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`), false],
  "a program behind three bytes of a photo": [Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from(script)]), false],
  "a photo with a program behind it": [Buffer.concat([jpeg, Buffer.from(script)]), true],
  "a picture with a program in its remarks": [png(4, 4, 4, [["tEXt", `Comment\0${script}`]]), true],
  "a moving picture that is a script, too": [Buffer.concat([Buffer.from("GIF89a/*", "latin1"), Buffer.from("*/=1;alert(1)")]), false],
  "half a photo": [jpeg.subarray(0, 60), false],
  "a picture of 60,000 by 60,000": [png(60_000, 60_000, 1), false],
  "a picture with far fewer rows than it says": [png(7000, 7000, 3), false],
  "nothing but a head": [jpeg.subarray(0, 4), false],
  "eleven megabytes": [Buffer.concat([jpeg, Buffer.alloc(11 << 20)]), false],
};
export { script };
