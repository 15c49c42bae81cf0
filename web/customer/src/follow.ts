import { signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import { newKey } from '@powerpay/kit/id';
import type { Channel, Purchase, Told } from '@powerpay/kit/model';
import { addReceipt, forget, receiptOf } from './store';

const FIRST_MS = 700, LONGEST_MS = 8_000, PATIENT_MS = 30_000;
/** So many polls (11 s) the page says "asking the bank"; then, that no payment was seen. */
const ASK_POLLS = 4;
const SLOW_AFTER_MS = 15_000, PATIENT_AFTER_MS = 10 * 60_000;

/** 0.7 s growing to 8 s; after ten minutes twice a minute, to spare the data bundle. */
export function waitBefore(poll: number, sinceMs: number): number {
  if (sinceMs > PATIENT_AFTER_MS) return PATIENT_MS;
  return Math.min(Math.round(FIRST_MS * 1.6 ** Math.min(poll, 10)), LONGEST_MS);
}

export type View = 'loading' | 'ask' | 'missing' | 'shown';

/** Follows one purchase until it is final. returned: the customer comes from the gateway. */
export function createFollow(id: string, returned: boolean) {
  const known = receiptOf(id), began = Date.now();
  const knownDecline = known?.purchase.decline?.at;
  const purchase = signal<Purchase | null>(known?.purchase ?? null);
  const view = signal<View>(known ? 'shown' : 'ask');
  const slow = signal(false), asking = signal(false), lost = signal<Problem | null>(null);
  const busy = signal(false), problem = signal<Problem | null>(null);
  const sent = signal<Channel | null>(null), sending = signal<Channel | null>(null);
  const sendProblem = signal<Problem | null>(null), told = signal<Told[]>([]);
  const giving = signal(false), giveProblem = signal<Problem | null>(null);
  let lastFour = known?.lastFour ?? '', unheard = '', live = true, timer: ReturnType<typeof setTimeout>;
  let wake = () => { /* nothing sleeps yet */ };

  const pause = (ms: number) => new Promise<void>(done => {
    wake = done;
    timer = setTimeout(done, ms);
  });
  const onVisible = () => { if (!document.hidden) { clearTimeout(timer); wake(); } };
  const answered = () => purchase.value?.state !== 'AWAITING_PAYMENT'
    || purchase.value.decline?.at !== knownDecline;
  const at = () => ({ path: { id }, header: { 'Phone-Last-Four': lastFour } });

  async function load() {
    const now = await call(c => c.GET('/v1/purchases/{id}', { params: at() }));
    purchase.value = now; view.value = 'shown'; lost.value = null;
    addReceipt(now, lastFour);
    if (now.state !== 'AWAITING_PAYMENT') forget('draft');
  }

  /** "Ask the gateway now". Its answer comes with the polls; what the server did not hear is sent again with them. */
  async function check() {
    asking.value = returned || !purchase.value?.transferAccount;
    unheard ||= newKey();
    await call(c => c.POST('/v1/purchases/{id}/payment-checks', {
      params: { ...at(), header: { ...at().header, 'Idempotency-Key': unheard } },
    })).then(() => { unheard = ''; }, e => {
      const { status } = problemOf(e);
      if (status >= 400 && status < 500) unheard = '';
    });
  }

  async function poll() {
    for (let n = 0; live; n++) {
      let wait = waitBefore(n, Date.now() - began);
      try {
        await load();
        if (purchase.value?.final) break;
        if (unheard && purchase.value?.state === 'AWAITING_PAYMENT') await check();
      } catch (e) {
        const p = problemOf(e);
        if (purchase.value?.final) break;            // the phone's copy is complete
        if (p.code === 'PURCHASE_NOT_FOUND') { view.value = 'missing'; break; }
        lost.value = p;
        wait = Math.max(wait, (p.retryAfterSeconds ?? 0) * 1000);
      }
      slow.value = Date.now() - began > SLOW_AFTER_MS;
      if (n >= ASK_POLLS || answered()) asking.value = false;
      if (live) await pause(wait);
    }
    asking.value = false;
  }

  async function follow() {
    if (returned || (purchase.value && !purchase.value.final)) await check();
    await poll();
  }

  /** One try with the four digits; what it finds is kept on this phone. */
  async function look(four: string) {
    lastFour = four; busy.value = true; problem.value = null;
    try { await load(); } catch (e) { problem.value = problemOf(e); }
    busy.value = false;
  }
  /** For a phone that did not make the purchase. */
  async function unlock(four: string) {
    await look(four);
    if (view.value === 'shown' && !purchase.value?.final) await follow();
  }

  const keys: Partial<Record<Channel, string>> = {};
  async function send(channel: Channel) {
    const key = keys[channel] ??= newKey();          // kept until an answer: no two SMS by a retry
    sending.value = channel; sent.value = null; sendProblem.value = null;
    try {
      await call(c => c.POST('/v1/purchases/{id}/messages', {
        params: { ...at(), header: { ...at().header, 'Idempotency-Key': key } }, body: { channel },
      }));
      sent.value = channel;
      delete keys[channel];
    } catch (e) {
      sendProblem.value = problemOf(e);
      if (sendProblem.value.status) delete keys[channel];
    } finally { sending.value = null; }
  }

  /** Asks for the purchase's own bank account; asked again, it is the same one. */
  async function give() {
    giving.value = true; giveProblem.value = null;
    try {
      const transferAccount = await call(c =>
        c.POST('/v1/purchases/{id}/transfer-accounts', { params: at() }));
      purchase.value = { ...purchase.value!, transferAccount };
      addReceipt(purchase.value, lastFour);
    } catch (e) { giveProblem.value = problemOf(e); }
    giving.value = false;
  }

  /** What became of its messages; without an answer the page says what it said before. */
  async function ask() {
    if (!lastFour) return;
    await call(c => c.GET('/v1/purchases/{id}/messages', { params: at() }))
      .then(now => { told.value = now; }, () => undefined);
  }

  const watch = () => ({ purchase: { reference: id, lastFour } });

  function open() {
    document.addEventListener('visibilitychange', onVisible);
    if (known) void follow();
  }
  function close() {
    live = false;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisible);
  }
  return {
    id, purchase, view, slow, asking, lost, busy, problem, sent, sending, sendProblem,
    told, giving, giveProblem, watch, open, close, look, unlock, send, give, ask,
  };
}
export type Follow = ReturnType<typeof createFollow>;
