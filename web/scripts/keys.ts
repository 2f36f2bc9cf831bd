// Keys of the duty desk: a letter goes where its data-key stands, "/" to the search field, the arrows along a queue.
// Every key has a visible control beside it; while someone types, letters are letters. Escape leaves the field.
const typed = "input:not([type=radio]):not([type=checkbox]):not([type=button]), textarea, select, [contenteditable]";

function act(target: HTMLElement): void {
  target.focus();
  if (!target.matches(typed)) target.click();
}

function along(queue: Element, step: number): void {
  const stops = Array.from(queue.querySelectorAll<HTMLElement>("[data-stop]"));
  const here = stops.findIndex((stop) => stop.contains(document.activeElement));
  const next = stops[here < 0 ? 0 : Math.min(Math.max(here + step, 0), stops.length - 1)];
  const link = next?.matches("a, button") ? next : next?.querySelector<HTMLElement>("a, button");
  link?.focus();
}

function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = event.target as HTMLElement;
  if (at.matches(typed)) {
    if (event.key === "Escape") at.blur();
    return;
  }
  const queue = document.querySelector("[data-queue]");
  const arrow = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  const target =
    event.key === "/"
      ? document.querySelector<HTMLElement>("input[type=search]")
      : /^[a-z0-9]$/i.test(event.key)
        ? document.querySelector<HTMLElement>(`[data-key="${event.key.toLowerCase()}"]`)
        : null;
  if (arrow !== 0 && queue && !at.matches("input")) along(queue, arrow);
  else if (target) act(target);
  else return;
  event.preventDefault();
}

// A person who does not want single keys (they can be pressed by accident) turns them off; the house then prints no data-keys.
export function keys(): void {
  if (document.documentElement.hasAttribute("data-keys")) document.addEventListener("keydown", press);
}
