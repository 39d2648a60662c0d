/**
 * Keeps the listing form at hand without a signal: its page and what the page loads, and nothing of the rest of the site.
 * Registered by `src/islands/listing/element.ts` for the form's own addresses only.
 */
const shelf = `lapak ${registration.scope}`;
/** Files named by their content. */
const asset = /\/_astro\/[\w.~-]+\.(?:js|css|woff2)/g;
const sibling = /["'`]\.\/([\w.~-]+\.(?:js|css))["'`]/g;

addEventListener('install', (event) => {
  event.waitUntil(keepPage(registration.scope).then(() => skipWaiting()));
});

addEventListener('activate', (event) => {
  event.waitUntil(clients.claim());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' && request.url.split(/[?#]/)[0] === registration.scope) event.respondWith(page(event));
  else if (url.pathname.startsWith('/_astro/')) event.respondWith(kept(request));
  else if (url.pathname.startsWith('/peta/')) event.respondWith(fresh(request));
});

/** The page as it is now, else as it was kept. What a new one loads is kept as well. */
async function page(event) {
  try {
    const answer = await fetch(event.request);
    if (answer.ok) event.waitUntil(keepPage(registration.scope).catch(() => undefined));
    return answer;
  } catch (error) {
    return (await caches.match(registration.scope)) ?? Promise.reject(error);
  }
}

async function kept(request) {
  return (await caches.match(request)) ?? keep(request);
}

async function fresh(request) {
  return keep(request).catch(async (error) => (await caches.match(request)) ?? Promise.reject(error));
}

async function keep(request) {
  const answer = await fetch(request);
  if (answer.ok) await (await caches.open(shelf)).put(request, answer.clone());
  return answer;
}

/** Keeps a page with all its files, so that it is either there whole or as it was before; files no page names any more go. */
async function keepPage(address) {
  const answer = await fetch(address, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const html = await answer.clone().text();
  const files = new Set(html.match(asset) ?? []);
  for (const file of files) {
    const text = await (await kept(file)).clone().text();
    for (const found of file.endsWith('.js') ? (text.match(asset) ?? []) : []) files.add(found);
    for (const [, name] of file.endsWith('.js') ? text.matchAll(sibling) : []) files.add(`/_astro/${name}`);
  }
  const cache = await caches.open(shelf);
  await cache.put(address, answer);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    if (pathname.startsWith('/_astro/') && !files.has(pathname)) await cache.delete(url);
  }
}
