import { signal } from '@preact/signals';
import { keep, kept, type Draft } from './store';
import { isLanguage, speak, type Language } from './words';

/** A language of the phone that the visitor has not refused; asked once, in that language. */
export const offered = signal<Language | null>(null);
/** The language that could not come because there is no network. */
export const missed = signal<Language | null>(null);

/** Changes the language for good; without network, to one that never was here, not at all. */
export async function choose(to: Language) {
  offered.value = null; missed.value = null;
  try { await speak(to); } catch { missed.value = to; return; }
  keep('language', to);
  show(to);
}

/** The worker keeps the texts of the chosen language on the phone, so that they need no network. */
function show(to: Language) {
  document.documentElement.lang = to;
  if (to === 'en') return;
  void navigator.serviceWorker?.ready.then(r => r.active?.postMessage({ language: to }));
}

const ofPhone = (): Language | null => {
  const ours = navigator.languages.map(l => l.split('-')[0]!.toLowerCase()).find(isLanguage);
  return ours && ours !== 'en' ? ours : null;
};
/** On a first visit, once the page is there. */
export const offerLanguage = () => {
  if (kept<string>('language', '') === '') offered.value = ofPhone();
};
export const refuseOffer = () => { offered.value = null; keep('language', 'en'); };

/** What the first screen does not show: it comes a moment after it. */
const LATER = ['pay', 'fields', 'problems'];
const firstScreen = () => location.pathname === '/'
  && (kept<Draft | null>('draft', null)?.at ?? 'find') === 'find';

/** The language chosen before. */
export async function startLanguage() {
  const before = kept<string>('language', '');
  if (isLanguage(before) && before !== 'en') {
    await speak(before, firstScreen() ? LATER : []).then(() => show(before), () => undefined);
  }
}
