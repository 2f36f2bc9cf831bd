// Who is on duty is there when the network is not: the last copy of that one page, with what it needs to be drawn, kept on the device of
// whoever may see it and gone as soon as they sign out or somebody signs in. It stands in for whatever else is opened meanwhile, but for the
// page to count on during a service day, of which a copy is kept too: the square has a bad network.
export {};
declare const self: ServiceWorkerGlobalScope;

const shelf = "mulin-duty", page = "/duty/now", counting = /^\/service-days\/[\d-]+\/count$/;

self.addEventListener("install", () => void self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event, path = new URL(request.url).pathname;
  if (request.method === "POST" && (path === "/sign-out" || path === "/sign-in")) return event.waitUntil(caches.delete(shelf));
  if (request.method !== "GET") return;
  if (path === page) event.respondWith(fetch(request).then(keep, kept));
  else if (counting.test(path)) event.respondWith(fetch(request).then((answer) => keep_part(request, answer), async () => await caches.match(request) ?? kept()));
  else if (path.startsWith("/assets/")) event.respondWith(fetch(request).then((answer) => keep_part(request, answer), () => part(request)));
  else if (request.mode === "navigate") event.respondWith(fetch(request).catch(kept));
});

// A sign-in page in its place means that it is nobody's business any more.
async function keep(answer: Response): Promise<Response> {
  if (!answer.ok || answer.redirected || answer.type === "opaqueredirect") await caches.delete(shelf);
  else await (await caches.open(shelf)).put(page, answer.clone());
  return answer;
}

// As it was, with the sentence that says so.
async function kept(): Promise<Response> {
  const copy = await caches.match(page);
  if (!copy) return Response.error();
  const words = (await copy.text()).replace(" hidden data-kept", "");
  return new Response(words, { headers: copy.headers });
}

async function keep_part(request: Request, answer: Response): Promise<Response> {
  if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone());
  return answer;
}

const part = async (request: Request) => await caches.match(request) ?? Response.error();
