import { signal } from '@preact/signals';
import { keep, kept } from './store';

type Ask = Event & { prompt: () => Promise<unknown> };

/** The browser's own question "put this on the phone?", held back until there is a reason. */
export const install = signal<Ask | null>(null);

export const listenForInstall = () => addEventListener('beforeinstallprompt', e => {
  e.preventDefault();
  if (!kept('noInstall', false)) install.value = e as Ask;
});
export async function putOnPhone() {
  const ask = install.value;
  install.value = null;                              // browsers answer it once only
  await ask?.prompt();
}
export function notOnPhone() {
  install.value = null;
  keep('noInstall', true);
}
