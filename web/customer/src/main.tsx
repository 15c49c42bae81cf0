import { hydrate, render } from 'preact';
import { App } from './app';
import { offerLanguage, startLanguage } from './i18n';
import { listenForInstall } from './install';
import { keep, kept, meters } from './store';
import { language } from './words';

const root = document.getElementById('app')!;
const firstVisit = () => !meters.value.length && kept('draft', null) === null
  && kept('company', '') === '' && kept('companies', null) === null;

// The page holds "/" in English as a first-time visitor sees it; hydrate does not patch
// attributes, so it is used only when this visit begins exactly so.
function start() {
  if (location.pathname === '/' && language.value === 'en' && navigator.onLine && firstVisit()) {
    hydrate(<App />, root);
  } else { root.replaceChildren(); render(<App />, root); }
  document.documentElement.classList.remove('away');
  offerLanguage();
}
/** So long the page waits for its language rather than to show English first. */
const LANGUAGE_MS = 2000;
if (kept('language', 'en') === 'en') start();
else void Promise.race([startLanguage(), new Promise(done => setTimeout(done, LANGUAGE_MS))]).then(start);
listenForInstall();

// A part of the page from before an update is gone from the server: take the new page, once.
const AGAIN_MS = 60_000;
addEventListener('vite:preloadError', () => {
  if (!navigator.onLine || Date.now() - kept('reloaded', 0) < AGAIN_MS) return;
  keep('reloaded', Date.now());
  location.reload();
});

const SETTLED_MS = 1500;                              // not while the first visit needs the network
const keepShell = () => navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
if (import.meta.env.PROD) addEventListener('load', () => setTimeout(keepShell, SETTLED_MS));
