// Parts of a page that stay fresh: <div id="queue" data-live="requests.queue" data-live-src="/live?topic=requests.queue">.
// When the topic fires, and after every reconnect, the part is fetched again from data-live-from (or this page) and exchanged.
// Focus, scroll and ticks stay where they are; a part someone is typing in waits until they are done.
const parts = (): HTMLElement[] => Array.from(document.querySelectorAll<HTMLElement>("[data-live]"));

// Whether the house answered with it.
export async function refresh(part: HTMLElement): Promise<boolean> {
  if (part.contains(document.activeElement) && document.activeElement?.matches("input:not([type=checkbox]), textarea, select")) {
    part.addEventListener("focusout", () => void refresh(part), { once: true });
    return false;
  }
  const answer = await fetch(part.dataset.liveFrom ?? location.href, { headers: { "X-Part": part.id } });
  if (!answer.ok || answer.redirected) return false;
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
  if (fresh) exchange(part, fresh);
  return fresh !== null;
}

function exchange(part: HTMLElement, fresh: HTMLElement): void {
  if (part.innerHTML === fresh.innerHTML) return;
  const focusable = "a, button, input, [tabindex]";
  const focused = Array.from(part.querySelectorAll(focusable)).indexOf(document.activeElement as Element);
  const { scrollX, scrollY } = window;
  const ticked = Array.from(part.querySelectorAll<HTMLInputElement>("[type=checkbox]:checked"), (box) => box.name + box.value);
  part.replaceChildren(...Array.from(fresh.childNodes));
  for (const box of Array.from(part.querySelectorAll<HTMLInputElement>("[type=checkbox]"))) box.checked = ticked.includes(box.name + box.value);
  const again = part.querySelectorAll<HTMLElement>(focusable)[focused];
  if (focused >= 0) again?.focus({ preventScroll: true });
  window.scrollTo(scrollX, scrollY);
}

function listen(source: string, again: boolean): EventSource {
  const stream = new EventSource(source);
  const mine = () => parts().filter((part) => part.dataset.liveSrc === source);
  const all = () => mine().forEach((part) => void refresh(part).catch(() => undefined));
  let opened = again;
  stream.addEventListener("open", () => {
    if (opened) all();
    opened = true;
  });
  for (const topic of new Set(mine().map((part) => part.dataset.live ?? "")))
    stream.addEventListener(topic, () => mine().filter((part) => part.dataset.live === topic)
      .forEach((part) => void refresh(part).catch(() => undefined)));
  return stream;
}

// A page nobody looks at holds no line open; looked at again, it catches up first.
export function live(): void {
  const sources = () => new Set(parts().map((part) => part.dataset.liveSrc ?? "").filter((source) => source !== ""));
  if (sources().size === 0 || !("EventSource" in window)) return;
  let streams: EventSource[] = [];

  // A browser opens a broken line again by itself, but not one that was refused because the house was away for a moment: that we do, each
  // page at a moment of its own, and less and less often.
  const begin = (source: string, wait = 2000, again = false): void => {
    const stream = listen(source, again);
    streams.push(stream);
    stream.addEventListener("open", () => { wait = 2000; });
    stream.addEventListener("error", () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      window.setTimeout(() => {
        if (streams.includes(stream)) begin(source, Math.min(wait * 2, 60_000), true);
        streams = streams.filter((other) => other !== stream);
      }, wait * (1 + Math.random()));
    });
  };
  const open = (): void => sources().forEach((source) => begin(source));

  open();
  document.addEventListener("visibilitychange", () => {
    streams.forEach((stream) => stream.close());
    streams = [];
    if (document.hidden) return;
    open();
    parts().forEach((part) => void refresh(part).catch(() => undefined));
  });
}
