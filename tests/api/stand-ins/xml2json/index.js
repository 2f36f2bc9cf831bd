// Elements as objects by name, text as it stands.
const { DOMParser } = require("@xmldom/xmldom");

function read(element) {
  const children = Array.from(element.childNodes).filter((child) => child.nodeType === 1);
  if (children.length === 0) return element.textContent;
  return Object.fromEntries(children.map((child) => [child.nodeName, read(child)]));
}

exports.toJson = (text) => {
  const root = new DOMParser().parseFromString(text, "text/xml").documentElement;
  return { [root.nodeName]: read(root) };
};
