// Purchases in every state, made beside the browser over the API: what the pages have to show.
import assert from 'node:assert/strict';
import { randomInt, randomUUID } from 'node:crypto';
import { SANDBOX, SHOP } from './browser.mjs';
import { bill, eleven, fresh, SCENARIO, thirteen } from './numbers.mjs';

export const MOBILE = '08031234321', FOUR = '4321', EMAIL = 'ada@mail.example';
const POLL_MS = 250, PATIENCE_MS = 60_000;

/** An answer of the shop's API as JSON; a refusal is an error that says what was asked. */
export async function ask(path, { method = 'GET', headers = {}, body } = {}) {
  const how = { method, headers };
  if (body) {
    how.body = JSON.stringify(body);
    how.headers = { ...headers, 'Content-Type': 'application/json' };
  }
  const answer = await fetch(SHOP + path, how);
  const text = await answer.text();
  assert.ok(answer.ok, `${method} ${path}: ${answer.status} ${text.slice(0, 300)}`);
  return text ? JSON.parse(text) : null;
}

const own = { 'Phone-Last-Four': FOUR };
export const purchase = id => ask(`/v1/purchases/${id}`, { headers: own });

/** A purchase that nobody has paid yet. */
export async function place({ company, number, type = 'PREPAID', naira = 5000, more = {} }) {
  const amountKobo = naira * 100;
  const about = new URLSearchParams({ company, type, number });
  await ask(`/v1/meter?${about}`);
  const { totalKobo } = await ask(`/v1/quote?${about}&amountKobo=${amountKobo}`);
  return ask('/v1/purchases', {
    method: 'POST', headers: { 'Idempotency-Key': randomUUID() },
    body: { company, type, number, amountKobo, totalKobo, phone: MOBILE, email: EMAIL, ...more },
  });
}

/** Pays on the gateway's page without a browser, and asks the shop to look at once. */
export async function pay({ id, checkoutUrl }, choice = {}) {
  const body = new URLSearchParams({ channel: 'card', outcome: 'success', ...choice });
  const { status } = await fetch(checkoutUrl, { method: 'POST', body, redirect: 'manual' });
  assert.ok(status === 303 || status === 200, `${checkoutUrl}: ${status}`);
  await ask(`/v1/purchases/${id}/payment-checks`, {
    method: 'POST', headers: { ...own, 'Idempotency-Key': randomUUID() },
  });
}

/** Waits until the purchase is in one of these states; its id. */
export async function until(id, ...states) {
  const end = Date.now() + PATIENCE_MS;
  let state;
  do {
    ({ state } = await purchase(id));
    if (states.includes(state)) return id;
    await new Promise(r => setTimeout(r, POLL_MS));
  } while (Date.now() < end);
  return assert.fail(`${id} is ${state}, not ${states}`);
}

async function paid(account, choice, ...states) {
  const made = await place(account);
  await pay(made, choice);
  return until(made.id, ...states);
}

/** One purchase for each thing a page can have to say; made when first wanted. */
const STORIES = {
  awaiting: async () => (await place({ company: 'eko', number: fresh('eko') })).id,
  account: async () => (await place({
    company: 'eko', number: fresh('eko'), more: { payBy: 'ACCOUNT', gateway: 'monnify' },
  })).id,
  declined: async () => {
    const made = await place({ company: 'eko', number: fresh('eko') });
    await pay(made, { outcome: 'decline' });
    return made.id;
  },
  working: () => paid({ company: 'yola', number: thirteen('yola', SCENARIO.neverDone) }, {}, 'VENDING'),
  token: () => paid({ company: 'yola', number: fresh('yola') }, {}, 'VENDED'),
  keyChange: () => paid({ company: 'yola', number: eleven('yola', SCENARIO.keyChange) }, {}, 'VENDED'),
  bill: () => paid({ company: 'yola', number: bill('yola', SCENARIO.normal), type: 'POSTPAID' }, {}, 'VENDED'),
  longName: () => paid({ company: 'yola', number: thirteen('yola', SCENARIO.longName), naira: 1_250 }, {}, 'VENDED'),
  refunding: () => paid({ company: 'yola', number: thirteen('yola', SCENARIO.failed) },
    { refund: 'needs_attention' }, 'REFUNDING'),
  refunded: () => paid({ company: 'yola', number: thirteen('yola', SCENARIO.failed) }, {}, 'REFUNDED'),
};

/** The id of a story's purchase. Asked twice, it is the same one. */
export function createWorld() {
  const told = new Map();
  const once = (name, make) => told.get(name) ?? told.set(name, make()).get(name);
  return {
    id: story => once(story, STORIES[story]),
    /** Somebody signed in: cookies, and the account as its page remembers it. */
    account: who => once(`account ${who}`, ACCOUNTS[who]),
    /** All at once: each mostly waits for others. */
    all() { return Promise.allSettled(Object.keys(STORIES).map(story => this.id(story))); },
  };
}

const CODE_MS = 20_000;

/** A new account, signed in by the code that came by mail: what its phone then remembers. */
export async function signUp(email = `ada${randomInt(1e9)}@mail.example`) {
  const { codeId } = await ask('/v1/account/codes', { method: 'POST', body: { to: email } });
  const end = Date.now() + CODE_MS;
  let code;
  while (!code) {
    assert.ok(Date.now() < end, `no code for ${email}`);
    code = /\b\d{6}\b/.exec((await outbox(email))[0]?.text ?? '')?.[0];
    await new Promise(r => { setTimeout(r, POLL_MS); });
  }
  const answer = await fetch(`${SHOP}/v1/account/sessions/by-code`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ codeId, code }),
  });
  assert.equal(answer.status, 201);
  const cookies = answer.headers.getSetCookie().map(one => {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(one), path = /path=([^;]+)/i.exec(one)?.[1] ?? '/';
    return { name, value, path, domain: new URL(SHOP).hostname, httpOnly: true, secure: false,
      sameSite: 'Strict', expires: -1 };
  });
  return { email, cookies, account: (await answer.json()).account };
}

/** An account with two meters, one of a very long name, and two reminders. */
async function fullAccount() {
  const signed = await signUp(), headers = { Cookie: signed.cookies.map(c => `${c.name}=${c.value}`).join('; ') };
  const keep = (path, body) => ask(`/v1/account/${path}`, { method: 'POST', headers, body });
  const long = { company: 'yola', type: 'PREPAID', number: thirteen('yola', SCENARIO.longName) };
  await keep('meters', { ...long, name: 'Grandmother\'s house behind the market' });
  const { id } = await keep('meters', { company: 'yola', type: 'PREPAID', number: fresh('yola'), name: 'Home' });
  await keep('reminders', { meterId: id, kind: 'MONTHLY', day: 28, amountKobo: 500_000, channel: 'EMAIL' });
  await keep('reminders', { meterId: id, kind: 'RUN_OUT', daysBefore: 2, channel: 'EMAIL' });
  return signed;
}
const ACCOUNTS = { full: fullAccount, empty: () => signUp() };

/** What was sent to somebody, newest first, from the sandbox's outbox. */
export const outbox = async to =>
  (await fetch(`${SANDBOX}/outbox.json?to=${encodeURIComponent(to)}`)).json();
