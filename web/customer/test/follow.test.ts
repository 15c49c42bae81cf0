import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lost, ok, refuse } from '../../kit/test/server';
import { createFollow, waitBefore, type Follow } from '../src/follow';
import { addReceipt, receipts } from '../src/store';
import { purchaseOf, shop, VENDED } from './examples';

const ID = 'PP7K2M9QXD4T', SHOW = `GET /v1/purchases/${ID}`;
let follow: Follow | undefined;
const open = (returned = true) => {
  follow = createFollow(ID, returned);
  follow.open();
  return follow;
};
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => { vi.useFakeTimers(); localStorage.clear(); receipts.value = []; });
afterEach(() => { follow?.close(); vi.useRealTimers(); });

test('waits 0.7 s, growing to 8 s, and twice a minute after ten minutes', () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 60].map(n => waitBefore(n, 0));
  expect(waits).toEqual([700, 1120, 1792, 2867, 4588, 7340, 8000, 8000]);
  expect(waitBefore(0, 11 * 60_000)).toBe(30_000);
});

test('back from the gateway: asks it once, polls until the token is there', async () => {
  const { sent, to, routes } = shop();
  addReceipt(purchaseOf(), '4321');
  let polls = 0;
  routes[SHOW] = () => ok(++polls < 3 ? purchaseOf({ state: 'VENDING' }) : VENDED);
  const f = open();
  await pass(60_000);
  expect(to('POST', `/v1/purchases/${ID}/payment-checks`)).toHaveLength(1);
  expect(sent[0]?.path).toContain('payment-checks');
  expect(polls).toBe(3);
  expect(sent.every(s => s.lastFour === '4321')).toBe(true);
  expect(f.purchase.value?.tokens[0]?.digits).toBe('58291047336614920785');
  expect(receipts.value[0]?.purchase.state).toBe('VENDED');
});

test('what a dead server did not hear is asked again, as the same question, until it is heard', async () => {
  const { to, routes } = shop();
  addReceipt(purchaseOf(), '4321');
  const check = `POST /v1/purchases/${ID}/payment-checks`;
  routes[SHOW] = () => ok(purchaseOf());
  routes[check] = lost;
  open();
  await pass(3_000);
  const before = to('POST', `/v1/purchases/${ID}/payment-checks`);
  expect(before.length).toBeGreaterThan(1);
  expect(new Set(before.map(s => s.key)).size).toBe(1);
  routes[check] = () => ok(undefined, 202);
  await pass(10_000);
  const heard = to('POST', `/v1/purchases/${ID}/payment-checks`).length;
  await pass(30_000);
  expect(to('POST', `/v1/purchases/${ID}/payment-checks`)).toHaveLength(heard);
});

test('says "asking" at first, then that no payment was seen', async () => {
  const { routes } = shop();
  addReceipt(purchaseOf(), '4321');
  routes[SHOW] = () => ok(purchaseOf());
  const f = open();
  await pass(1000);
  expect(f.asking.value).toBe(true);
  await pass(15_000);
  expect(f.asking.value).toBe(false);
});

test('a new decline is shown at once, an old one waits for the new answer', async () => {
  const { routes } = shop();
  const declined = (at: string) => purchaseOf({ decline: { text: 'No money', at } });
  addReceipt(declined('2026-11-22T10:00:00Z'), '4321');
  routes[SHOW] = () => ok(declined('2026-11-22T10:00:00Z'));
  const f = open();
  await pass(500);
  expect(f.asking.value).toBe(true);
  routes[SHOW] = () => ok(declined('2026-11-22T10:05:00Z'));
  await pass(3000);
  expect(f.asking.value).toBe(false);
});

test('a lost network is said and outlived', async () => {
  const { routes } = shop();
  addReceipt(purchaseOf({ state: 'PAID' }), '4321');
  routes[SHOW] = lost;
  const f = open();
  await pass(2000);
  expect(f.lost.value?.code).toBe('UNREACHABLE');
  routes[SHOW] = () => ok(VENDED);
  await pass(10_000);
  expect(f.lost.value).toBeNull();
  expect(f.purchase.value?.state).toBe('VENDED');
});

test('a server that asks for patience gets it', async () => {
  const { to, routes } = shop();
  addReceipt(purchaseOf({ state: 'PAID' }), '4321');
  routes[SHOW] = () => refuse(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: 20 });
  open();
  await pass(19_000);
  expect(to('GET', `/v1/purchases/${ID}`)).toHaveLength(1);
  await pass(2000);
  expect(to('GET', `/v1/purchases/${ID}`)).toHaveLength(2);
});

test('after 15 s it is slow and says so', async () => {
  const { routes } = shop();
  addReceipt(purchaseOf({ state: 'VENDING' }), '4321');
  routes[SHOW] = () => ok(purchaseOf({ state: 'VENDING' }));
  const f = open();
  await pass(10_000);
  expect(f.slow.value).toBe(false);
  await pass(15_000);
  expect(f.slow.value).toBe(true);
});

test('another phone needs the four digits; wrong ones can be corrected', async () => {
  const { sent, routes } = shop();
  routes[SHOW] = s => s.lastFour === '4321' ? ok(VENDED) : refuse(404, 'PURCHASE_NOT_FOUND');
  const f = open(false);
  await pass(5000);
  expect(sent).toHaveLength(0);
  await f.unlock('0000');
  expect(f.view.value).toBe('ask');
  expect(f.problem.value?.code).toBe('PURCHASE_NOT_FOUND');
  await f.unlock('4321');
  expect(f.view.value).toBe('shown');
  expect(receipts.value[0]?.lastFour).toBe('4321');
});

test('a token on the phone stays readable when the server no longer knows it', async () => {
  const { routes } = shop();
  addReceipt(VENDED, '4321');
  routes[SHOW] = () => refuse(404, 'PURCHASE_NOT_FOUND');
  const f = open(false);
  await pass(5000);
  expect(f.view.value).toBe('shown');
});

test('sending again after a lost answer uses the same key, a new press a new one', async () => {
  const { to, routes } = shop(), path = `/v1/purchases/${ID}/messages`;
  addReceipt(VENDED, '4321');
  const f = open(false), works = routes[`POST ${path}`]!;
  routes[`POST ${path}`] = lost;
  await f.send('SMS');
  expect(f.sendProblem.value?.code).toBe('UNREACHABLE');
  routes[`POST ${path}`] = works;
  await f.send('SMS');
  expect(f.sent.value).toBe('SMS');
  await f.send('SMS');
  const [a, b, c] = to('POST', path).map(s => s.key);
  expect(b).toBe(a);
  expect(c).not.toBe(a);
});
