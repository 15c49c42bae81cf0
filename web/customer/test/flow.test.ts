import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Purchase } from '@powerpay/kit/model';
import { lost, ok, refuse } from '../../kit/test/server';
import { createFlow, type Flow } from '../src/flow';
import { addReceipt, kept, meters, receipts } from '../src/store';
import { METER, purchaseOf, quoteOf, shop } from './examples';

let flows: Flow[] = [], left: Purchase[] = [];
function open(): Flow {
  const flow = createFlow(p => { left.push(p); });
  flows.push(flow);
  flow.open();
  return flow;
}
/** As when the page is loaded again: the old page is gone, the phone's memory stays. */
function reload(): Flow {
  flows.forEach(f => f.close());
  return open();
}
const settle = () => vi.advanceTimersByTimeAsync(400);

async function toAmount(f: Flow, amount = '5,000') {
  f.company.value = 'ikeja'; f.typedNumber.value = '0451 2378 901';
  await f.check();
  f.confirm();
  f.amount.value = amount; f.phone.value = '0803 123 4321';
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
  receipts.value = []; meters.value = []; left = [];
});
afterEach(() => { flows.forEach(f => f.close()); flows = []; vi.useRealTimers(); });

test('from the meter number to the gateway, the price only from the server', async () => {
  const { to } = shop(), f = open();
  await toAmount(f);
  expect(f.step.value).toMatchObject({ at: 'amount', meter: { customerName: 'ADA OBI' } });
  expect(f.price.quote.value?.totalKobo).toBe(510_750);
  await f.pay();
  expect(to('POST', '/v1/purchases')[0]?.body).toEqual({
    company: 'ikeja', type: 'PREPAID', number: '04512378901', amountKobo: 500_000,
    totalKobo: 510_750, phone: '0803 123 4321', language: 'en',
  });
  expect(left.map(p => p.id)).toEqual(['PP7K2M9QXD4T']);
  expect(receipts.value[0]).toMatchObject({ lastFour: '4321' });
  expect(meters.value[0]?.customerName).toBe('ADA OBI');
});

test('a bad number never leaves the phone', async () => {
  const { to } = shop(), f = open();
  f.company.value = 'ikeja'; f.typedNumber.value = '0451A237890';
  await f.check();
  expect(f.tried.value).toBe(true);
  expect(to('GET', '/v1/meter')).toHaveLength(0);
});

test('a strange length is asked all the same: the vendor decides', async () => {
  const { to } = shop(), f = open();
  f.company.value = 'ikeja'; f.typedNumber.value = '0451237890';
  await f.check();
  expect(to('GET', '/v1/meter')[0]?.query.get('number')).toBe('0451237890');
  expect(f.step.value.at).toBe('confirm');
});

test('a complete number is looked up by itself, without moving the page', async () => {
  const { to } = shop(), f = open();
  f.company.value = 'ikeja'; f.typedNumber.value = '04512378901';
  await vi.advanceTimersByTimeAsync(700);
  expect(to('GET', '/v1/meter')).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(200);
  expect(f.preview.meter.value?.customerName).toBe('ADA OBI');
  expect(f.step.value.at).toBe('find');
  await f.check();
  expect(to('GET', '/v1/meter')).toHaveLength(1);
});

test('after a lost answer the reloaded page re-sends the same purchase by itself', async () => {
  const { to, routes } = shop(), works = routes['POST /v1/purchases']!;
  routes['POST /v1/purchases'] = lost;
  const f = open();
  await toAmount(f);
  await f.pay();
  expect(f.problem.value?.code).toBe('UNREACHABLE');
  expect(left).toEqual([]);

  routes['POST /v1/purchases'] = works;
  reload();
  await settle();
  const [first, second] = to('POST', '/v1/purchases');
  expect(second?.key).toBe(first?.key);
  expect(second?.body).toEqual(first?.body);
  expect(first?.key).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  expect(left).toHaveLength(1);
  expect(kept('pending', null)).toBeNull();
});

test('the key is on the phone before the purchase leaves it', async () => {
  const { routes } = shop();
  let stored: unknown;
  routes['POST /v1/purchases'] = s => {
    stored = kept<{ key?: string }>('pending', {}).key === s.key;
    return ok(purchaseOf(), 201);
  };
  const f = open();
  await toAmount(f);
  await f.pay();
  expect(stored).toBe(true);
});

test('another amount is another purchase with another key', async () => {
  const { to, routes } = shop();
  routes['POST /v1/purchases'] = lost;
  const f = open();
  await toAmount(f);
  await f.pay();
  f.amount.value = '2,000';
  await settle();
  await f.pay();
  const keys = to('POST', '/v1/purchases').map(s => s.key);
  expect(new Set(keys).size).toBe(2);
});

test('a busy server keeps the key, a refusal frees it', async () => {
  const { to, routes } = shop();
  routes['POST /v1/purchases'] = () =>
    refuse(503, 'GATEWAY_UNAVAILABLE', { retryAfterSeconds: 30 });
  const f = open();
  await toAmount(f);
  await f.pay();
  expect(f.problem.value).toMatchObject({ code: 'GATEWAY_UNAVAILABLE', retryAfterSeconds: 30 });
  await f.pay();
  routes['POST /v1/purchases'] = () => refuse(422, 'AMOUNT_TOO_SMALL', { field: 'amountKobo' });
  await f.pay();
  await f.pay();
  const [a, b, c, d] = to('POST', '/v1/purchases').map(s => s.key);
  expect([a, b]).toEqual([c, c]);
  expect(d).not.toBe(c);
});

test('a changed price is shown and paid only after a second press', async () => {
  const { to, routes } = shop();
  const f = open();
  await toAmount(f);
  routes['POST /v1/purchases'] = () => refuse(409, 'PRICE_CHANGED');
  routes['GET /v1/quote'] = s => ok(quoteOf(Number(s.query.get('amountKobo')), 20_000));
  await f.pay();
  expect(f.problem.value?.code).toBe('PRICE_CHANGED');
  expect(f.price.quote.value?.totalKobo).toBe(520_750);
  expect(left).toEqual([]);
  routes['POST /v1/purchases'] = () => ok(purchaseOf(), 201);
  await f.pay();
  const [first, second] = to('POST', '/v1/purchases');
  expect(second?.body).toMatchObject({ totalKobo: 520_750 });
  expect(second?.key).not.toBe(first?.key);
  expect(left).toHaveLength(1);
});

test('pressing Pay before the price came shows the price and charges nothing', async () => {
  const { to } = shop(), f = open();
  await toAmount(f);
  f.amount.value = '7,000';
  await f.pay();
  expect(f.problem.value?.code).toBe('PRICE_SHOWN');
  expect(f.price.quote.value?.amountKobo).toBe(700_000);
  expect(to('POST', '/v1/purchases')).toHaveLength(0);
});

test('a late price for an old amount is ignored', async () => {
  const { routes } = shop(), f = open();
  let release: (() => void) | undefined;
  routes['GET /v1/quote'] = async s => {
    if (s.query.get('amountKobo') === '100000') await new Promise<void>(r => { release = r; });
    return ok(quoteOf(Number(s.query.get('amountKobo'))));
  };
  await toAmount(f, '1,000');
  f.amount.value = '2,000';
  await settle();
  release?.();
  await settle();
  expect(f.price.quote.value?.amountKobo).toBe(200_000);
});

test('nothing typed is lost by a reload', async () => {
  shop();
  const f = open();
  await toAmount(f, '7,500');
  f.email.value = 'ada@mail.ng';
  const again = reload();
  expect(again.step.value).toMatchObject({ at: 'amount', meter: { number: METER.number } });
  expect(again.amount.value).toBe('7,500');
  expect(again.phone.value).toBe('0803 123 4321');
  expect(again.email.value).toBe('ada@mail.ng');
  await settle();
  expect(again.price.quote.value?.amountKobo).toBe(750_000);
});

test('while a purchase for the meter is unfinished it cannot be paid again', async () => {
  const { to, routes } = shop();
  const busy = purchaseOf({ state: 'VENDING', checkoutUrl: undefined });
  addReceipt(busy, '4321');
  routes['GET /v1/purchases/PP7K2M9QXD4T'] = () => ok(busy);
  const f = open();
  await toAmount(f);
  expect(f.recent.value?.kind).toBe('pending');
  await f.pay();
  expect(f.problem.value?.code).toBe('PENDING');
  expect(to('POST', '/v1/purchases')).toHaveLength(0);
});

test('the same meter within 30 minutes is a warning, after that it is not', async () => {
  shop();
  const done = (minutes: number) => purchaseOf({
    state: 'VENDED', final: true, createdAt: new Date(Date.now() - minutes * 60_000).toISOString(),
  });
  addReceipt(done(29), '4321');
  const f = open();
  await toAmount(f);
  expect(f.recent.value).toMatchObject({ kind: 'bought', minutes: 29 });
  addReceipt(done(30), '4321');
  expect(f.recent.value).toBeNull();
});

test('a known meter is asked again; with a new debt it must be confirmed again', async () => {
  const { routes } = shop(), f = open();
  meters.value = [METER];
  await f.choose(METER);
  expect(f.step.value.at).toBe('amount');
  f.change();
  const warnings = [{ code: 'ARREARS', text: 'Owes' }];
  routes['GET /v1/meter'] = () => ok({ ...METER, arrearsKobo: 100, warnings });
  await f.choose(METER);
  expect(f.step.value.at).toBe('confirm');
});

test('a meter that cannot buy never reaches the amount', async () => {
  const { routes } = shop(), f = open();
  routes['GET /v1/meter'] = () => ok({ ...METER, canVend: false });
  f.company.value = 'ikeja'; f.typedNumber.value = METER.number;
  await f.check();
  f.confirm();
  expect(f.step.value.at).toBe('confirm');
});
