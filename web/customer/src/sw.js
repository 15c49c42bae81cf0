// The whole shell is kept on the phone; the API never is (tokens live in the page's own store).
// Only addresses of the shop are answered here: /v1, /admin, /docs, receipts pass to the server.
const SHELL = 'pp-__VERSION__', FILES = __FILES__, PAGES = /^\/($|receipts$|status$|p\/[^/.]+$)/;
addEventListener('install', e => e.waitUntil(
  caches.open(SHELL).then(c => c.addAll(FILES)).then(() => skipWaiting())));
addEventListener('activate', e => e.waitUntil(caches.keys()
  .then(all => Promise.all(all.filter(k => k !== SHELL).map(k => caches.delete(k))))
  .then(() => clients.claim())));
addEventListener('fetch', e => {
  const { request: r } = e, url = new URL(r.url);
  const page = r.mode === 'navigate' && PAGES.test(url.pathname);
  if (r.method !== 'GET' || url.origin !== location.origin) return;
  if (!page && !FILES.includes(url.pathname)) return;
  e.respondWith(caches.match(page ? '/' : r, { ignoreSearch: true }).then(hit => hit ?? fetch(r)));
});
