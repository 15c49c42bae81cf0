import { signal } from '@preact/signals';

const now = () => typeof document === 'undefined' || navigator.onLine !== false;
/** Whether the phone says that it has a network; the first answer is at the page's start. */
export const online = signal(now());

if (typeof document !== 'undefined') {
  for (const event of ['online', 'offline']) {
    addEventListener(event, () => { online.value = event === 'online'; });
  }
}
