import { hydrate, render } from 'preact';
import { App } from './app';
import { startLanguage } from './i18n';
import { kept, meters } from './store';

const root = document.getElementById('app')!;
const firstVisit = () => !meters.value.length && kept('draft', null) === null
  && kept('company', '') === '' && kept('companies', null) === null;

// The page holds "/" as a first-time visitor sees it; hydrate does not patch attributes, so it
// is used only when this visit begins exactly so.
if (location.pathname === '/' && firstVisit()) hydrate(<App />, root);
else { root.replaceChildren(); render(<App />, root); }
document.documentElement.classList.remove('away');
startLanguage();

// A part of the page from before an update is gone from the server: take the new page.
addEventListener('vite:preloadError', () => location.reload());

const SETTLED_MS = 1500;                              // not while the first visit needs the network
const keepShell = () => navigator.serviceWorker?.register('/sw.js').catch(() => undefined);
if (import.meta.env.PROD) addEventListener('load', () => setTimeout(keepShell, SETTLED_MS));
