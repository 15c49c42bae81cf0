import { afterEach, expect, test, vi } from 'vitest';
import { call, problemOf } from '@powerpay/kit/api';
import { isEmail, isPhone, lastFour, newKey, reference, spaced } from '@powerpay/kit/id';
import { clockOf, dateOf, dayAndTime } from '@powerpay/kit/time';
import { retype } from '@powerpay/kit/typing';

afterEach(() => vi.unstubAllGlobals());

const answer = (body: string, init: ResponseInit) =>
  vi.stubGlobal('fetch', async () => new Response(body, init));
const problem = () => call(c => c.GET('/v1/companies')).then(() => null, problemOf);

test('a problem keeps its code, field and the time to wait', async () => {
  answer(JSON.stringify({ code: 'AMOUNT_TOO_SMALL', status: 422, field: 'amountKobo' }), {
    status: 422, headers: { 'content-type': 'application/problem+json' },
  });
  expect(await problem()).toMatchObject({ code: 'AMOUNT_TOO_SMALL', field: 'amountKobo' });
  answer('{"code":"VENDOR_UNAVAILABLE"}', { status: 503, headers: { 'Retry-After': '30' } });
  expect(await problem()).toMatchObject({ code: 'VENDOR_UNAVAILABLE', retryAfterSeconds: 30 });
});

test('a proxy without our problem body still gets a code', async () => {
  answer('<html>Bad gateway</html>', { status: 502, headers: { 'content-type': 'text/html' } });
  expect(await problem()).toMatchObject({ code: 'DATABASE_UNAVAILABLE', status: 502 });
  answer('', { status: 429 });
  expect(await problem()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
});

test('no network and no sense are told apart', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('net')));
  expect(await problem()).toMatchObject({ code: 'UNREACHABLE', status: 0 });
  vi.stubGlobal('navigator', { onLine: false });
  expect(await problem()).toMatchObject({ code: 'OFFLINE' });
  answer('{"compan', { status: 200 });
  expect(await problem()).toMatchObject({ code: 'FAILED' });
});

test('numbers in fours, accounts as they are, references as people type them', () => {
  expect(spaced('04512378901')).toBe('0451 2378 901');
  expect(spaced('AB/12-3456')).toBe('AB/12-3456');
  expect(reference(' pp7k-2m9q xd4t')).toBe('PP7K2M9QXD4T');
  expect(lastFour('+234 803 123 4321')).toBe('4321');
});

test('phones and e-mails: the usual ones pass, the broken ones do not', () => {
  for (const good of ['08031234567', '+234 803 123 4567', '0913-123-4567', '(0701) 2345678']) {
    expect(isPhone(good), good).toBe(true);
  }
  for (const bad of ['0803123456', '12345678901', '+44 7700 900123', '0803123456x']) {
    expect(isPhone(bad), bad).toBe(false);
  }
  expect(isEmail('ada@mail.ng')).toBe(true);
  expect(['ada', 'ada@', 'a b@x.ng', 'ada@mail'].some(isEmail)).toBe(false);
});

test('keys fit the rule, with and without a secure page', () => {
  expect(newKey()).toMatch(/^[A-Za-z0-9-]{8,64}$/);
  vi.stubGlobal('crypto', {
    getRandomValues: (a: Uint8Array) => a.fill(171),
  });
  expect(newKey()).toBe('ab'.repeat(16));
});

test('times are Lagos times', () => {
  expect(clockOf('2026-11-22T23:30:05Z')).toBe('00:30:05');
  expect(dateOf('2026-11-22T23:30:05Z')).toBe('23 Nov 2026');
  expect(dayAndTime('2026-11-22T10:00:00Z')).toBe('22 Nov 2026, 11:00');
});

test('rewriting a field leaves the cursor behind the same digit', () => {
  const field = document.createElement('input');
  document.body.append(field);
  const type = (value: string, at: number) => {
    field.value = value;
    field.setSelectionRange(at, at);
    return [retype(field, typed => spaced(typed.replace(/\s/g, ''))), field.selectionStart];
  };
  expect(type('04512', 5)).toEqual(['0451 2', 6]);
  expect(type('04951 2', 3)).toEqual(['0495 12', 3]);
});
