// The Spark convention of reading XML: one child, or children of one name, are a list; others an object; text that looks like a number is one.
const { DOMParser } = require("@xmldom/xmldom");

const elements = (node) => Array.from(node.childNodes).filter((child) => child.nodeType === 1);

function value(text) {
  if (text === "") return null;
  if (!Number.isNaN(Number(text))) return Number(text);
  return { true: true, false: false }[text.toLowerCase()] ?? text;
}

function read(element) {
  const children = elements(element);
  if (children.length === 0) return value(element.textContent);
  const names = new Set(children.map((child) => child.nodeName));
  if (children.length === 1 || names.size < children.length) return children.map(read);
  return Object.fromEntries(children.map((child) => [child.nodeName, read(child)]));
}

exports.parseXml = (text) => read(new DOMParser().parseFromString(text, "text/xml").documentElement);
