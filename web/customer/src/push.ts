import { signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import { forget, keep, kept } from './store';
import { language } from './words';

/** What one wants to be told of: one purchase, or that a company works again. */
export type Watch = { purchase: { reference: string; lastFour: string } } | { company: string };
export type PushState = 'unknown' | 'off' | 'busy' | 'on' | 'blocked';

const nameOf = (w: Watch) => 'company' in w ? w.company : w.purchase.reference;
const MOST_KEPT = 30;
const offered = () => 'serviceWorker' in navigator && 'PushManager' in globalThis
  && 'Notification' in globalThis;

/** The server's public key as the browser wants it. */
export function keyBytes(base64url: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, c => c.charCodeAt(0));
}

async function subscribe(publicKey: string, watch: Watch) {
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.getSubscription() ?? await pushManager.subscribe({
    userVisibleOnly: true, applicationServerKey: keyBytes(publicKey),
  });
  const { endpoint = '', keys = {} } = made.toJSON();
  await call(c => c.POST('/v1/push-subscriptions', { body: {
    endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '', language: language.peek(), ...watch,
  } }));
}

/** A notice of this phone's browser: only after a press, and only where the shop offers it. */
export function createPush(watch: Watch) {
  const name = nameOf(watch), problem = signal<Problem | null>(null);
  const state = signal<PushState>('unknown');
  let key = '';

  /** Whether there is anything to offer; without an answer there is not. */
  async function open() {
    if (!offered()) return;
    if (kept<string[]>('watched', []).includes(name)) { state.value = 'on'; return; }
    key = (await call(c => c.GET('/v1/push-key')).catch(() => ({ publicKey: '' }))).publicKey ?? '';
    if (key) state.value = Notification.permission === 'denied' ? 'blocked' : 'off';
  }
  async function start() {
    state.value = 'busy'; problem.value = null;
    try {
      if (await Notification.requestPermission() !== 'granted') { state.value = 'blocked'; return; }
      await subscribe(key, watch);
      keep('watched', [name, ...kept<string[]>('watched', [])].slice(0, MOST_KEPT));
      state.value = 'on';
    } catch (e) { problem.value = problemOf(e); state.value = 'off'; }
  }
  /** Everything this phone is told of ends, here and at the server. */
  async function stop() {
    state.value = 'busy'; problem.value = null;
    try {
      const made = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
      if (made) {
        await call(c => c.POST('/v1/push-subscriptions/removals', { body: { endpoint: made.endpoint } }));
        await made.unsubscribe();
      }
      forget('watched');
      state.value = 'unknown';
      await open();
    } catch (e) { problem.value = problemOf(e); state.value = 'on'; }
  }
  return { state, problem, open, start, stop };
}
