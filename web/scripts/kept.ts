// For whoever has the roster at hand: a copy of who is on duty stays on this device and is made anew now and then (worker.ts).
const page = "/duty/now", old = 15 * 60_000;

export async function kept(): Promise<void> {
  if (!("serviceWorker" in navigator) || !document.querySelector("a[href='/duty']")) return;
  await navigator.serviceWorker.register("/assets/-/worker.js", { scope: "/" });
  const copy = await caches.match(page);
  if (copy && Date.now() - Date.parse(copy.headers.get("Date") ?? "") < old) return;
  const styles = Array.from(document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]"), (link) => link.href);
  await (await caches.open("mulin-duty")).addAll([page, ...styles]);
}
