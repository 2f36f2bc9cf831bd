// The hall's screen: every twenty seconds the next turn takes the place of the last. Without a line the last one stays and, after ten minutes,
// says from when it is. Once a day the page begins anew, when the house can be reached.
import { refresh } from "./live";

const turn_time = 20_000, old = 10 * 60_000, day = 24 * 60 * 60_000;

// So that the screen does not go dark; some devices ask for it again whenever the page comes back.
async function stay_awake(): Promise<void> {
  if ("wakeLock" in navigator && !document.hidden) await navigator.wakeLock.request("screen");
}

export function hall(): void {
  const screen = document.getElementById("hall");
  if (!screen) return;
  const begun = Date.now();
  let turn = Number(new URLSearchParams(location.search).get("turn") ?? 0), reached = begun;

  const next = async (): Promise<void> => {
    screen.dataset.liveFrom = `/hall?turn=${++turn}`;
    const fresh = await refresh(screen).catch(() => false);
    if (fresh) reached = Date.now();
    const said = screen.querySelector<HTMLElement>("[data-old]");
    if (said) said.hidden = Date.now() - reached < old;
    if (fresh && Date.now() - begun > day) location.replace("/hall");
  };
  window.setInterval(() => void next(), turn_time);

  const awake = () => void stay_awake().catch(() => undefined);
  document.addEventListener("visibilitychange", awake);
  awake();
}
