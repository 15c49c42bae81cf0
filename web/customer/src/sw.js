// The whole shell is kept on the phone, in English and the languages that were chosen on it; the
// API never is (tokens live in the page's own store). /v1, /admin, /docs pass to the server.
const SHELL = 'pp-__VERSION__', FILES = __FILES__, WORDS = __WORDS__;
const KNOWN = new Set([...FILES, ...Object.values(WORDS).flat()]);
const PAGES = /^\/($|(receipts|usage|status|complaint|sign-in|privacy|terms)$|(help|me|p|c)(\/|$))[^.]*$/;

const languagesKept = async () => (await Promise.all((await caches.keys())
  .map(async name => (await (await caches.open(name)).keys())
    .map(r => /\/words-(\w+)-/.exec(r.url)?.[1])))).flat().filter(l => l in WORDS);
const install = async () => {
  const languages = [...new Set(await languagesKept())];
  await (await caches.open(SHELL)).addAll([...FILES, ...languages.flatMap(l => WORDS[l])]);
  await skipWaiting();
};
const speak = async language => {
  const cache = await caches.open(SHELL), files = WORDS[language] ?? [];
  const missing = await Promise.all(files.map(async f => await cache.match(f) ? [] : [f]));
  await cache.addAll(missing.flat());
};
const tell = ({ title, body, url, tag }) => registration.showNotification(title, {
  body, tag, renotify: !!tag, data: url, icon: '/icon-192.png', badge: '/badge.png',
});
/** The page a notice speaks of: one that is open already, else a new one; only ever our own. */
const show = async address => {
  const { href, origin } = new URL(address ?? '/', location.origin);
  if (origin !== location.origin) return;
  const open = (await clients.matchAll({ type: 'window' })).find(c => c.url === href);
  await (open ? open.focus() : clients.openWindow(href));
};

addEventListener('install', e => e.waitUntil(install()));
addEventListener('activate', e => e.waitUntil(caches.keys()
  .then(all => Promise.all(all.filter(k => k !== SHELL).map(k => caches.delete(k))))
  .then(() => clients.claim())));
addEventListener('message', e => e.waitUntil(speak(e.data.language)));
addEventListener('push', e => { if (e.data) e.waitUntil(tell(e.data.json())); });
addEventListener('notificationclick', e => {
  e.notification.close();
  e.waitUntil(show(e.notification.data));
});
addEventListener('fetch', e => {
  const { request: r } = e, url = new URL(r.url);
  const page = r.mode === 'navigate' && PAGES.test(url.pathname);
  if (r.method !== 'GET' || url.origin !== location.origin) return;
  if (!page && !KNOWN.has(url.pathname)) return;
  e.respondWith(caches.match(page ? '/' : r, { ignoreSearch: true }).then(hit => hit ?? fetch(r)));
});
