/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { API_SOURCE } from '../../tools/api.mjs';
import fields from '../src/locales/en/fields';
import m from '../src/locales/en/problems';
import { placeOf, words } from '../src/problems';

/** Faults of the page itself or of who resells, not of the person: they read as "something went wrong". */
const TECHNICAL = /^(FIELD_|JSON_|IDEMPOTENCY_KEY_INVALID|METHOD_|FORMAT_|BODY_|ROUTE_|PARTNER_)/;
/** What every part of the app says in English. */
const all = import.meta.glob<{ default: object }>('../src/locales/en/*.ts', { eager: true });
const said = new Set(Object.values(all).flatMap(x => Reflect.ownKeys(x.default)));
const p = (code: string, status = 422, more = {}) => ({ code, status, ...more });

test('every problem code of the contract has words of its own', () => {
  const codes = ['PRICE_CHANGED', 'IDEMPOTENCY_KEY_REUSED', 'AMOUNT_TOO_SMALL', 'AMOUNT_TOO_LARGE',
    'METER_CANNOT_VEND', 'METER_NOT_FOUND', 'METER_WRONG_TYPE', 'VENDOR_UNAVAILABLE',
    'GATEWAY_UNAVAILABLE', 'PURCHASE_NOT_FOUND', 'OFFLINE', 'UNREACHABLE', 'TOO_MANY_REQUESTS'];
  for (const code of codes) {
    expect(words(p(code)), code).not.toBe(m.p_FAILED);
    expect(words(p(code)), code).not.toMatch(/\{(wait)\}|failed|invalid|error|oops|!/i);
  }
});

test('every code the API documents for the shop has words of its own', () => {
  const spec = JSON.parse(readFileSync(API_SOURCE, 'utf8')) as {
    paths: Record<string, Record<string, { responses: Record<string, { description: string }> }>>;
  };
  const shop = Object.entries(spec.paths).filter(([path]) => !/staff|webhooks/.test(path));
  const codes = shop.flatMap(([, ops]) => Object.values(ops))
    .flatMap(op => Object.values(op.responses))
    .flatMap(r => r.description.match(/\b[A-Z]+_[A-Z_]+\b/g) ?? []);
  const ours = new Set(codes.filter(c => !TECHNICAL.test(c)));
  expect(ours.size).toBeGreaterThan(8);
  expect([...ours].filter(code => !said.has(`p_${code}`))).toEqual([]);
});

test('a refused field says what to enter there', () => {
  expect(words(p('FIELD_INVALID', 400, { field: 'phone' }))).toBe(fields.phoneBad);
  expect(words(p('FIELD_MISSING', 400, { field: 'company' }))).toBe(fields.companyMissing);
});

test('stands beside the field it names, or by its code, or with the button', () => {
  expect(placeOf(p('ANY', 400, { field: 'amountKobo' }), ['amount'])).toBe('amount');
  expect(placeOf(p('ANY', 400, { field: 'phone' }), ['amount', 'phone'])).toBe('phone');
  expect(placeOf(p('METER_NOT_FOUND', 404), ['number'])).toBe('number');
  expect(placeOf(p('METER_NOT_FOUND', 404), ['amount'])).toBe('form');
  expect(placeOf(p('FAILED', 500), ['amount'])).toBe('form');
});

test('an unknown refusal speaks with the server, a failure gives the reference', () => {
  expect(words(p('NEW_RULE', 422, { detail: 'Only on Sundays.' }))).toBe('Only on Sundays.');
  const failed = words(p('INTERNAL', 500, { detail: 'NPE', correlationId: 'c-7' }));
  expect(failed).toContain('c-7');
  expect(failed).not.toContain('NPE');
});

test('says how long to wait in words', () => {
  const at = (retryAfterSeconds?: number) =>
    words(p('TOO_MANY_REQUESTS', 429, { retryAfterSeconds }));
  expect(at(45)).toContain('45 seconds');
  expect(at(60)).toContain('a minute');
  expect(at()).toContain('a minute');
  expect(at(301)).toContain('6 minutes');
});
