import { render } from 'preact';
import { readAddress } from './address';
import { App } from './app';
import { attend } from './attendance';

readAddress();
attend();
render(<App />, document.getElementById('app')!);

// A part of the page from before an update is gone from the server: take the new page, once.
const AGAIN_MS = 60_000, KEY = 'reloaded';
addEventListener('vite:preloadError', () => {
  if (!navigator.onLine || Date.now() - Number(sessionStorage.getItem(KEY)) < AGAIN_MS) return;
  sessionStorage.setItem(KEY, String(Date.now()));
  location.reload();
});
