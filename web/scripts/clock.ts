// Time left counts down in minutes: <time data-until="2025-08-10T06:41:00+08:00" data-left="{0} min" data-over="{0} min over">.
// The last hour and what is overdue are counted; anything further off stays as it was printed.
const minute = 60_000;

// How far the device's clock is from the house's, which printed its own into the page.
function ahead(): number {
  const printed = Date.parse(document.body.dataset.now ?? "");
  return Number.isNaN(printed) ? 0 : Date.now() - printed;
}

function show(time: HTMLElement, now: number): void {
  const minutes = Math.ceil((Date.parse(time.dataset.until ?? "") - now) / minute);
  if (Number.isNaN(minutes) || Math.abs(minutes) > 60) return;
  const over = minutes <= 0;
  const words = (over ? time.dataset.over : time.dataset.left) ?? "";
  const text = words.replace("{0}", String(over ? Math.max(1, -minutes) : minutes));
  if (text === "" || time.textContent === text) return;
  time.textContent = text;
  time.classList.toggle("brickly", over);
}

export function clock(): void {
  const drift = ahead();
  const tick = () => {
    for (const time of Array.from(document.querySelectorAll<HTMLElement>("[data-until]"))) show(time, Date.now() - drift);
  };
  if (!document.querySelector("[data-until]")) return;
  tick();
  window.setInterval(tick, 10_000);
}
