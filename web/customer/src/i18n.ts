import { signal } from '@preact/signals';
import { keep, kept } from './store';
import { isLanguage, speak, type Language } from './words';

/** Changes the language for good. False: no network and never loaded before; nothing changed. */
export async function choose(to: Language): Promise<boolean> {
  offered.value = null;
  try { await speak(to); } catch { return false; }
  keep('language', to);
  show(to);
  return true;
}

/** The worker keeps the texts of the chosen language on the phone, so that they need no network. */
function show(to: Language) {
  document.documentElement.lang = to;
  void navigator.serviceWorker?.ready.then(r => r.active?.postMessage({ language: to }));
}

/** A language of the phone that the visitor has not refused; asked once, in that language. */
export const offered = signal<Language | null>(null);
const ofPhone = (): Language | null => {
  const all = navigator.languages.map(l => l.split('-')[0]!.toLowerCase());
  const ours = all.find(isLanguage);
  return ours && ours !== 'en' ? ours : null;
};
export const refuseOffer = () => { offered.value = null; keep('language', 'en'); };

/** The language chosen before; without one, the phone's own is offered once the page is there. */
export async function startLanguage() {
  const before = kept<string>('language', '');
  if (!isLanguage(before)) { offered.value = ofPhone(); return; }
  if (before === 'en') return;
  await speak(before).then(() => show(before), () => undefined);
}
