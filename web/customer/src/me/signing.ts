import { computed, signal } from '@preact/signals';
import { ApiError, call, problemOf, type Problem } from '@powerpay/kit/api';
import { digits, isEmail, isPhone } from '@powerpay/kit/id';
import type { CodeSent, SignedIn } from '@powerpay/kit/model';
import { rememberAccount } from '../account';
import { language } from '../words';
import { askPasskey, canSuggest } from '@powerpay/kit/passkeys';
import { secret, typed } from './typed';

export type Step =
  | { at: 'who' }
  | { at: 'code'; sent: CodeSent }
  | { at: 'password' }
  | { at: 'second' }
  | { at: 'in'; isNew: boolean };

const CODE = /^\d{6}$/, TICK_MS = 1000;
/** A code as it was sent, and when the next may be: kept, because people leave to read the SMS. */
type Kept = { sent: CodeSent; againAt: number };

function open(text: string): Kept | null {
  if (!text) return null;
  const found = JSON.parse(text) as Kept;
  return Date.parse(found.sent.expiresAt) > Date.now() ? found : null;
}

/** From "who are you" to "signed in", without pixels. fixed: a known phone or e-mail, asked again. */
export function createSigning(fixed = '') {
  const name = fixed ? 'again' : 'signin';
  const to = fixed ? signal(fixed) : typed('signin.to');
  const sentText = typed(`${name}.sent`), before = open(sentText.peek());
  const code = signal(''), password = secret(`${name}.password`), second = signal('');
  const step = signal<Step>(before ? { at: 'code', sent: before.sent } : { at: 'who' });
  const busy = signal(false), tried = signal(false), problem = signal<Problem | null>(null);
  const againAt = signal(before?.againAt ?? 0), now = signal(Date.now());
  /** Seconds until a code may be sent again; 0: now. */
  const left = computed(() => Math.max(0, Math.ceil((againAt.value - now.value) / TICK_MS)));
  const toOk = computed(() => isPhone(to.value) || isEmail(to.value.trim()));
  const codeOk = computed(() => CODE.test(code.value));
  const secondOk = computed(() => second.value.replace(/[\s-]/g, '').length >= 6);
  const clock = setInterval(() => { now.value = Date.now(); }, TICK_MS);

  function go(next: Step) {
    step.value = next; tried.value = false; problem.value = null;
  }

  async function work(what: () => Promise<void>) {
    if (busy.peek()) return;
    busy.value = true; problem.value = null;
    try { await what(); } catch (e) { refused(problemOf(e)); } finally { busy.value = false; }
  }

  function refused(p: Problem) {
    if (p.code === 'CODE_EXPIRED') againAt.value = 0;
    if (p.code === 'SIGN_IN_REQUIRED') go({ at: 'who' });
    problem.value = p;
  }

  function settle(answer: SignedIn) {
    sentText.value = ''; password.value = ''; code.value = '';
    if (!answer.account) { second.value = ''; go({ at: 'second' }); return; }
    rememberAccount(answer.account);
    to.value = fixed; second.value = '';
    go({ at: 'in', isNew: answer.isNew });
  }

  async function order() {
    tried.value = true;
    if (!toOk.value) return;
    await work(async () => {
      const sent = await call(c => c.POST('/v1/account/codes', {
        body: { to: to.value.trim(), language: language.peek() },
      }));
      now.value = Date.now();
      againAt.value = now.value + sent.againAfterSeconds * TICK_MS;
      sentText.value = JSON.stringify({ sent, againAt: againAt.value } satisfies Kept);
      code.value = '';
      go({ at: 'code', sent });
    });
  }

  async function enterCode() {
    tried.value = true;
    const s = step.peek();
    if (s.at !== 'code' || !codeOk.value) return;
    await work(async () => settle(await call(c => c.POST('/v1/account/sessions/by-code', {
      body: { codeId: s.sent.codeId, code: code.value },
    }))));
  }

  /** All six digits there, typed or filled in by the phone, are sent without another press. */
  async function typeCode(text: string) {
    code.value = digits(text).slice(0, 6);
    problem.value = null;
    if (codeOk.value) await enterCode();
  }

  async function enterPassword() {
    tried.value = true;
    if (!toOk.value || !password.value) return;
    await work(async () => settle(await call(c => c.POST('/v1/account/sessions/by-password', {
      body: { login: to.value.trim(), password: password.value },
    }))));
  }

  async function enterSecond() {
    tried.value = true;
    if (!secondOk.value) return;
    await work(async () => settle(await call(c => c.POST('/v1/account/sessions/second-factor', {
      body: { code: second.value.replace(/\s/g, '') },
    }))));
  }

  async function sign(waiting?: AbortSignal) {
    const { challengeId, options } = await call(c => c.POST('/v1/account/passkey-challenges'));
    const credential = await askPasskey(options, waiting);
    if (!credential) throw new ApiError({ code: 'PASSKEY_NONE', status: 0 });
    settle(await call(c => c.POST('/v1/account/sessions/by-passkey', {
      body: { challengeId, credential },
    })));
  }
  const suggested = new AbortController();
  /** Waits silently below the field until a passkey is picked there, or for ever. */
  async function suggest() {
    if (!await canSuggest() || suggested.signal.aborted) return;
    await sign(suggested.signal).catch((e: unknown) => {
      if (problemOf(e).code === 'PASSKEY_REFUSED') problem.value = problemOf(e);
    });
  }
  /** The browser asks one question at a time: the silent one ends. */
  const passkey = () => { suggested.abort(); return work(() => sign()); };

  return {
    step, to, code, password, second, busy, tried, problem, left, toOk, codeOk, secondOk,
    order, enterCode, typeCode, enterPassword, enterSecond, suggest, passkey,
    edited: () => { problem.value = null; },
    byPassword: () => go({ at: 'password' }),
    restart: () => { sentText.value = ''; code.value = ''; go({ at: 'who' }); },
    close: () => { clearInterval(clock); suggested.abort(); },
  };
}
export type Signing = ReturnType<typeof createSigning>;
