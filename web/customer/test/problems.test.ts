import { expect, test } from 'vitest';
import { en } from '../src/locales/en';
import { placeOf, words } from '../src/problems';

const p = (code: string, status = 422, more = {}) => ({ code, status, ...more });

test('every problem code of the contract has words of its own', () => {
  const codes = ['PRICE_CHANGED', 'IDEMPOTENCY_KEY_REUSED', 'AMOUNT_TOO_SMALL', 'AMOUNT_TOO_LARGE',
    'METER_CANNOT_VEND', 'METER_NOT_FOUND', 'METER_WRONG_TYPE', 'VENDOR_UNAVAILABLE',
    'GATEWAY_UNAVAILABLE', 'PURCHASE_NOT_FOUND', 'OFFLINE', 'UNREACHABLE', 'RATE_LIMITED'];
  for (const code of codes) {
    expect(words(en, p(code)), code).not.toBe(en.p_FAILED);
    expect(words(en, p(code)), code).not.toMatch(/\{(wait)\}|failed|invalid|error|oops|!/i);
  }
});

test('stands beside the field it names, or by its code, or with the button', () => {
  expect(placeOf(p('ANY', 400, { field: 'amountKobo' }), ['amount'])).toBe('amount');
  expect(placeOf(p('ANY', 400, { field: 'phone' }), ['amount', 'phone'])).toBe('phone');
  expect(placeOf(p('METER_NOT_FOUND', 404), ['number'])).toBe('number');
  expect(placeOf(p('METER_NOT_FOUND', 404), ['amount'])).toBe('form');
  expect(placeOf(p('FAILED', 500), ['amount'])).toBe('form');
});

test('an unknown refusal speaks with the server, a failure gives the reference', () => {
  expect(words(en, p('NEW_RULE', 422, { detail: 'Only on Sundays.' }))).toBe('Only on Sundays.');
  const failed = words(en, p('INTERNAL', 500, { detail: 'NPE', correlationId: 'c-7' }));
  expect(failed).toContain('c-7');
  expect(failed).not.toContain('NPE');
});

test('says how long to wait in words', () => {
  const at = (retryAfterSeconds?: number) =>
    words(en, p('RATE_LIMITED', 429, { retryAfterSeconds }));
  expect(at(45)).toContain('45 seconds');
  expect(at(60)).toContain('a minute');
  expect(at()).toContain('a minute');
  expect(at(301)).toContain('6 minutes');
});
