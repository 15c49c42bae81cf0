import type { AccountSeen, CodeSent, SavedMeter, SignedIn } from '@powerpay/kit/model';
import { ok, serve } from '../../../kit/test/server';
import { METER } from '../examples';

export const ADA: AccountSeen = {
  phone: '08031234321', email: 'ada@mail.ng', name: 'Ada', language: 'en', hasPassword: false,
  secondFactor: false, passkeys: [], createdAt: '2026-11-01T08:00:00Z',
};
export const sentCode = (change: Partial<CodeSent> = {}): CodeSent => ({
  codeId: 'code-1', sentTo: '0803•••4321', channel: 'SMS', againAfterSeconds: 60,
  expiresAt: new Date(Date.now() + 600_000).toISOString(), ...change,
});
export const IN: SignedIn = { secondFactorNeeded: false, isNew: false, account: ADA };
export const HOME: SavedMeter = {
  id: 'm1', name: 'Home', company: 'ikeja', companyName: 'Ikeja Electric', type: 'PREPAID',
  number: METER.number, customerName: 'ADA OBI', addedAt: '2026-11-02T08:00:00Z',
};

/** A server that keeps Ada's account; tests replace the route they are about. */
export const keeper = () => serve({
  'GET /v1/account': () => ok(ADA),
  'POST /v1/account/codes': () => ok(sentCode(), 202),
  'POST /v1/account/sessions/by-code': () => ok(IN, 201),
  'POST /v1/account/sessions/by-password': () => ok(IN, 201),
  'POST /v1/account/sessions/second-factor': () => ok(IN),
  'GET /v1/account/sessions': () => ok([
    { id: 's1', current: true, device: 'Chrome on Android', address: '102.89.•.•',
      startedAt: '2026-11-20T08:00:00Z', lastSeenAt: '2026-11-23T08:00:00Z' },
    { id: 's2', current: false, device: 'Firefox on Windows', address: '41.58.•.•',
      startedAt: '2026-11-10T08:00:00Z', lastSeenAt: '2026-11-12T08:00:00Z' }]),
  'DELETE /v1/account/sessions/s1': () => ({ status: 204 }),
  'GET /v1/account/meters': () => ok([HOME]),
  'GET /v1/account/reminders': () => ok([]),
  'GET /v1/account/consents': () => ok([
    { purpose: 'NEWS', given: false, version: '1', at: '2026-11-05T08:00:00Z' },
    { purpose: 'NEWS', given: true, version: '1', at: '2026-11-01T08:00:00Z' }]),
  'GET /v1/account/identity': () => ok({ offered: false, level: 0 }),
});
