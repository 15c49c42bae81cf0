import { client } from '@powerpay/kit/api';

/** After this long without a touch nobody is there, and what the page asks by itself keeps no session alive. */
const AWAY_MS = 60_000;
let touched = Date.now();

/** From now on every call says so while nobody is there. */
export function attend() {
  for (const sign of ['pointerdown', 'pointermove', 'keydown', 'wheel']) {
    addEventListener(sign, () => { touched = Date.now(); }, { passive: true });
  }
  client.use({
    onRequest({ request }) {
      if (Date.now() - touched > AWAY_MS) request.headers.set('X-Unattended', 'yes');
    },
  });
}
