// What was typed is not lost: a form with data-draft="…" keeps its fields on this device until the house says it has them.
// The name in data-draft says which form and whose, so that on a shared desk nobody finds another's words.
// Every form carries a hidden "once" token; a draft keeps it too, so that sending again can never file twice.
// The sentences shown here come with the form: data-kept (a draft was put back), data-photos (photos were chosen: a page can't put files
// back into a form), data-waiting (no line, will send by itself).
type Draft = { at: number; once: string; fields: [string, string][]; photos?: number };

const days = 3;
const storeName = (form: HTMLFormElement): string => `draft:${form.dataset.draft}`;
const token = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector("input[name=once]");
const skipped = "[type=hidden], [type=password], [type=file], [type=submit], [type=button]";

function fields(form: HTMLFormElement): (HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement)[] {
  return Array.from(form.querySelectorAll<HTMLInputElement>("input, textarea, select")).filter((f) => f.name && !f.matches(skipped));
}

const choice = (f: Element): f is HTMLInputElement => f.matches("[type=radio], [type=checkbox]");

function keep(form: HTMLFormElement): void {
  const kept = fields(form).filter((f) => !choice(f) || f.checked);
  const photos = Array.from(form.querySelectorAll<HTMLInputElement>("[type=file]")).reduce((n, f) => n + (f.files?.length ?? 0), 0);
  const draft: Draft = { at: Date.now(), once: token(form)?.value ?? "", fields: kept.map((f) => [f.name, f.value]), photos };
  try {
    localStorage.setItem(storeName(form), JSON.stringify(draft));
  } catch {
    // a full or forbidden store only means that this device keeps no draft
  }
}

function putBack(form: HTMLFormElement, draft: Draft): void {
  const once = token(form);
  if (once && draft.once !== "") once.value = draft.once;
  for (const field of fields(form)) {
    if (choice(field)) field.checked = draft.fields.some(([name, value]) => name === field.name && value === field.value);
    else field.value = draft.fields.find(([name]) => name === field.name)?.[1] ?? field.value;
  }
  tell(form, `${form.dataset.kept ?? ""}${draft.photos ? (form.dataset.photos ?? "") : ""}`);
}

function tell(form: HTMLFormElement, sentence: string | undefined): void {
  const said = form.querySelector<HTMLElement>("[data-draft-said]");
  if (!said || !sentence) return;
  said.textContent = sentence;
  said.hidden = false;
}

// Knock before sending: a form sent into a dead line would leave its page behind.
async function reachable(): Promise<boolean> {
  try {
    await fetch(document.querySelector<HTMLLinkElement>("link[rel=icon]")?.href ?? "/", { method: "HEAD", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

function guard(form: HTMLFormElement): void {
  let knocked = false;
  let waiting = 0;
  form.addEventListener("input", () => keep(form));
  form.addEventListener("submit", (event) => {
    if (knocked) return;
    event.preventDefault();
    keep(form);
    const send = async () => {
      if (!(await reachable())) return tell(form, form.dataset.waiting);
      window.clearInterval(waiting);
      knocked = true;
      form.requestSubmit(event.submitter);
    };
    window.clearInterval(waiting);
    waiting = window.setInterval(() => void send(), 10_000);
    void send();
  });
}

function forget(received: (draft: Draft) => boolean): void {
  for (const name of Object.keys(localStorage).filter((n) => n.startsWith("draft:"))) {
    const draft = JSON.parse(localStorage.getItem(name) ?? "null") as Draft | null;
    if (!draft || received(draft)) localStorage.removeItem(name);
  }
}

// The house says what it has with data-received="token" on the sentence the next page begins with.
export function drafts(): void {
  if (!("requestSubmit" in HTMLFormElement.prototype)) return;
  const old = Date.now() - days * 86_400_000;
  const taken = Array.from(document.querySelectorAll<HTMLElement>("[data-received]"), (said) => said.dataset.received);
  forget((draft) => draft.at < old || taken.includes(draft.once));
  for (const form of Array.from(document.querySelectorAll<HTMLFormElement>("form[data-draft]"))) {
    const kept = localStorage.getItem(storeName(form));
    const answered = form.querySelector("[aria-invalid=true]") !== null || document.querySelector("main [role=alert], main .said.warn[role=status]") !== null;
    if (kept && !answered) putBack(form, JSON.parse(kept) as Draft);
    guard(form);
  }
}
