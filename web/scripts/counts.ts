// Counting on the square: each press is kept on this device with a key of its own and sent when there is a network; the house counts a key once.
// A form inside [data-count="figure"] is one press; the figure's number stands in its [data-shown]. #counts-waiting says what has not arrived.
type Press = { to: string; figure: string; by: number; fields: [string, string][] };

const shelf = "counts", again = 10_000;
const kept = (): Press[] => JSON.parse(localStorage.getItem(shelf) ?? "[]") as Press[];
const keep = (all: Press[]): void => localStorage.setItem(shelf, JSON.stringify(all));

// Random bytes, not randomUUID: the house may be reached without TLS in its own network.
const fresh_key = (): string => Array.from(crypto.getRandomValues(new Uint8Array(16)), (b) => b.toString(16).padStart(2, "0")).join("");

const shown = (figure: string): HTMLElement | null => document.querySelector(`[data-count="${figure}"] [data-shown]`);

function show(figure: string, arrived: number): void {
  const waiting = kept().filter((p) => p.figure === figure).reduce((sum, p) => sum + p.by, 0);
  const at = shown(figure);
  if (at) at.textContent = String(Math.max(0, arrived + waiting));
}

function say(sentence: string): void {
  const place = document.getElementById("counts-waiting");
  const words = place?.querySelector("[data-counts-said]");
  if (!place || !words) return;
  words.textContent = sentence;
  place.hidden = sentence === "";
}

function say_waiting(key: "words" | "signIn"): void {
  const n = kept().length;
  say(n === 0 ? "" : (document.getElementById("counts-waiting")?.dataset[key] ?? "").replace("{0}", String(n)));
}

let sending = false, timer = 0;

// Oldest first, one at a time. What the house refuses is said and let go; what did not arrive stays.
async function send(): Promise<void> {
  const csrf = document.querySelector<HTMLInputElement>("[data-count] input[name=csrf]")?.value;
  if (sending || !csrf) return;
  sending = true;
  window.clearTimeout(timer);
  try {
    for (let next = kept()[0]; next; next = kept()[0]) {
      const body = new URLSearchParams([["csrf", csrf], ...next.fields]);
      const answer = await fetch(next.to, { method: "POST", headers: { "HX-Request": "true" }, body });
      if (answer.status === 401 || answer.status === 403 || answer.redirected) return say_waiting("signIn");
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
      const sent = next.fields;
      keep(kept().filter((p) => p.fields.toString() !== sent.toString()));
      if (answer.ok) Object.entries((await answer.json()) as Record<string, number>).forEach(([figure, n]) => show(figure, n));
      else say((document.getElementById("counts-waiting")?.dataset.refused ?? "").replace("{0}", new DOMParser().parseFromString(await answer.text(), "text/html").body.textContent?.trim() ?? ""));
      if (answer.ok) say_waiting("words");
    }
  } catch {
    say_waiting("words");
    timer = window.setTimeout(() => void send(), again);
  } finally {
    sending = false;
  }
}

function press(event: SubmitEvent, figure: string): void {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const fields = Array.from(new FormData(form).entries(), ([name, value]): [string, string] => [name, name === "key" ? fresh_key() : String(value)])
    .filter(([name]) => name !== "csrf");
  const by = Number(fields.find(([name]) => name === "number")?.[1] ?? 0);
  const before = Number(shown(figure)?.textContent ?? 0);
  keep([...kept(), { to: form.getAttribute("action") ?? "", figure, by, fields }]);
  const at = shown(figure);
  if (at) at.textContent = String(Math.max(0, before + by));
  void send();
}

export function counts(): void {
  const figures = Array.from(document.querySelectorAll<HTMLElement>("[data-count]"));
  if (figures.length === 0) return;
  for (const one of figures)
    for (const form of Array.from(one.querySelectorAll("form"))) form.addEventListener("submit", (event) => press(event, one.dataset.count ?? ""));
  for (const one of figures) show(one.dataset.count ?? "", Number(one.querySelector("[data-shown]")?.textContent ?? 0));
  window.addEventListener("online", () => void send());
  void send();
}
