// Rows of a comma-separated file as objects by its first line; quotes may hold commas, line ends and doubled quotes.
export function read_csv(text) {
  const lines = [[]];
  let field = "", quoted = false;
  const end_field = () => { lines.at(-1).push(field); field = ""; };
  for (let i = 0; i < text.length; ++i) {
    const c = text[i];
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') field += text[++i];
      else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ",") end_field();
    else if (c === "\n") { end_field(); lines.push([]); }
    else if (c !== "\r") field += c;
  }
  if (field || lines.at(-1).length) end_field();
  const [names, ...rows] = lines.filter((line) => line.length === lines[0].length);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
}
