import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { me } from '../src/me';
import Partners from '../src/partners/page';
import OnePartner from '../src/partners/partner';
import { keyState } from '../src/partners/words';

const AT = '2026-11-23T10:00:00Z';
const LIMITS = { requestsPerMinute: 60, purchaseKobo: 10_000_000, dailyKobo: 100_000_000 };
const PARTNER = {
  id: 7, name: 'Reseller Ltd', contactName: 'Chidi Obi', email: 'tech@reseller.example', state: 'ACTIVE',
  limits: LIMITS, version: 3, createdBy: 'ada@powerpay.ng', createdAt: AT,
};
const KEY = { id: 1, label: 'server', lastFour: 'aB3x', createdBy: 'ada@powerpay.ng', createdAt: AT };
const HOOK = {
  id: 4, url: 'https://reseller.example/hook', types: [], state: 'ON', waiting: 2, version: 0,
  createdBy: 'ada@powerpay.ng', createdAt: AT,
};
const FILE = {
  partner: PARTNER, placedTodayKobo: 95_000_000, dailyByOneKobo: 500_000_000, keys: [KEY], webhooks: [HOOK],
};
const SUMS = {
  placed: 3, placedKobo: 300_000, paid: 2, paidKobo: 200_000, vended: 2, energyKobo: 190_000, feesKobo: 10_000,
  refunded: 0, refundedKobo: 0,
};
const DELIVERY = {
  id: 9, messageId: 'msg_1', type: 'purchase.vended', purchase: 'PP7K2M9QXD4T', at: AT, state: 'FAILED', tries: 10,
  triedAt: AT, status: 500, answer: 'no',
};

const office = (more: Parameters<typeof serve>[0] = {}) => serve({
  'GET /v1/staff/partners': () => ok({
    partners: [{ partner: PARTNER, placedTodayKobo: 0, activeKeys: 1, webhooksOff: 1 }], dailyByOneKobo: 500_000_000,
  }),
  'GET /v1/staff/partners/7': () => ok(FILE),
  'GET /v1/staff/partners/7/statement': () => ok({
    partner: 'Reseller Ltd', from: '2026-11-01', to: '2026-11-23', days: [{ day: '2026-11-22', sums: SUMS }], total: SUMS,
  }),
  'GET /v1/staff/partners/7/webhooks/4/deliveries': () => ok({ deliveries: [DELIVERY] }),
  ...more,
});
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));

beforeEach(() => {
  history.replaceState(null, '', '/admin/partners/7');
  readAddress();
  me.value = { roles: ['ADMINISTRATOR'] };
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

test('partners are listed, and one is made with limits in kobo', async () => {
  const { to } = office({ 'POST /v1/staff/partners': () => refuse(409, 'PARTNER_NAME_TAKEN', { detail: 'Taken.' }) });
  render(<Partners />);
  expect((await screen.findByRole('link', { name: 'Reseller Ltd' })).getAttribute('href')).toBe('/admin/partners/7');
  expect(screen.getByText('1 off')).toBeTruthy();
  await press('New partner');
  await press('Make the partner');
  expect(screen.getByText('Give a name.')).toBeTruthy();
  expect(to('POST', '/v1/staff/partners')).toHaveLength(0);
  fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'New Ltd' } });
  fireEvent.input(screen.getByLabelText('Who answers for it'), { target: { value: 'Obi' } });
  fireEvent.input(screen.getByLabelText('E-mail'), { target: { value: 'obi@new.example' } });
  await press('Make the partner');
  expect(await screen.findByText('Taken.')).toBeTruthy();
  expect(to('POST', '/v1/staff/partners')[0]?.body).toEqual({
    name: 'New Ltd', contactName: 'Obi', email: 'obi@new.example',
    limits: { requestsPerMinute: 60, purchaseKobo: 10_000_000, dailyKobo: 100_000_000 },
  });
});

test('one partner shows its day, its statement and its keys; a new key is shown once', async () => {
  office({ 'POST /v1/staff/partners/7/keys': () => ok({ key: KEY, secret: 'ppk_live_secret' }, 201) });
  render(<OnePartner id="7" />);
  expect(await screen.findByText('of ₦1,000,000 a day')).toBeTruthy();
  expect(await screen.findByText('Together')).toBeTruthy();
  await press('New key');
  fireEvent.input(screen.getByLabelText('What it is for'), { target: { value: 'server' } });
  await press('Make a key');
  expect(await screen.findByText('ppk_live_secret')).toBeTruthy();
  await press('I have it');
  expect(screen.queryByText('ppk_live_secret')).toBeNull();
});

test('more money a day waits for a second person, and a stale version says what is there now', async () => {
  let version = 3;
  const { to } = office({ 'POST /v1/staff/partners/7/limits': s =>
    (s.body as { version: number }).version === version ? ok({ partner: PARTNER, approval: 12 }, 202)
      : refuse(409, 'STALE_VERSION', { detail: 'It is version 4 now.' }) });
  render(<OnePartner id="7" />);
  await screen.findByText('of ₦1,000,000 a day');
  await press('Change the limits');
  fireEvent.input(screen.getByLabelText('A day, at most (₦)'), { target: { value: '6000000' } });
  fireEvent.input(screen.getByLabelText('Why'), { target: { value: 'they grow' } });
  await userEvent.click(within(screen.getByRole('dialog', { hidden: true }))
    .getByRole('button', { name: 'Change the limits', hidden: true }));
  expect(await screen.findByText('Proposal 12')).toBeTruthy();
  expect(to('POST', '/v1/staff/partners/7/limits')[0]?.body).toMatchObject({ limits: { dailyKobo: 600_000_000 } });
  version = 4;
});

test('deliveries are looked at and sent again', async () => {
  const { to } = office({ 'POST /v1/staff/partners/7/webhooks/4/replays': () => ok({ count: 1 }, 202) });
  render(<OnePartner id="7" />);
  await screen.findByText('https://reseller.example/hook');
  await press('Deliveries to https://reseller.example/hook');
  expect(await screen.findByText('Token delivered')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Replay Token delivered of PP7K2M9QXD4T', hidden: true }));
  await userEvent.click(screen.getByRole('button', { name: 'Tell PP7K2M9QXD4T again', hidden: true }));
  expect(await screen.findByText('One is told again.')).toBeTruthy();
  expect(to('POST', '/v1/staff/partners/7/webhooks/4/replays')[0]?.body).toEqual({ delivery: 9 });
});

test('who only reads sees no buttons that change', async () => {
  me.value = { roles: ['AUDITOR'] };
  office();
  render(<OnePartner id="7" />);
  await screen.findByText('of ₦1,000,000 a day');
  for (const name of ['New key', 'New webhook', 'Change the limits', 'Block']) {
    expect(screen.queryByRole('button', { name })).toBeNull();
  }
});

test('a key that ended is not in use', () => {
  const now = Date.parse(AT);
  expect(keyState(KEY, now)[1]).toBe('In use');
  expect(keyState({ ...KEY, expiresAt: AT }, now)[1]).toBe('Expired');
  expect(keyState({ ...KEY, revokedAt: AT, revokedBy: 'ada' }, now)[1]).toBe('Revoked');
});
