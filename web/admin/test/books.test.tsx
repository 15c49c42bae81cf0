import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { instantOf } from '../src/ledger/words';
import { session } from '../src/session';

const SIDES = [
  { provider: 'paystack', kind: 'PAYMENT', ourCount: 2, ours: 200_000, theirCount: 3, theirs: 205_500 },
  { provider: 'vtpass', kind: 'VEND', ourCount: 1, ours: 100_000, theirCount: 0 },
];
const DAY = { day: '2026-11-21', state: 'OPEN', run: 7, sides: SIDES, covered: [], items: 2, open: 2 };
const ITEM = { provider: 'paystack', done: 'case opened', settled: false };
const FILE = {
  about: DAY, runs: [], floats: [], history: [], files: ['paystack', 'vtpass'],
  wants: ['2 of its differences are neither decided nor explained.'],
  items: [
    { ...ITEM, kind: 'UNKNOWN_REFERENCE', reference: 'elsewhere', theirsKobo: 5_500, caseId: 12 },
    { ...ITEM, kind: 'PAID_NOT_BOOKED', reference: 'PP7K2M9QXD4T', theirsKobo: 700 },
  ],
};
const SETTLED = {
  ...FILE, about: { ...DAY, state: 'SETTLED', open: 0 }, wants: [],
  items: FILE.items.map(i => ({ ...i, settled: true, caseDecision: 'SETTLE' })),
};
const PATH = '/v1/staff/reconciliation/2026-11-21';
const me = () => ok({ email: 'me@b.ng', name: 'Me', roles: ['FINANCE'] });

async function at(address: string, routes: Parameters<typeof serve>[0]) {
  history.replaceState(null, '', address);
  readAddress();
  const api = serve({ 'GET /v1/staff/sessions': me, ...routes });
  render(<App />);
  await screen.findByRole('heading', { level: 1 });
  return api;
}
beforeEach(() => {
  session.value = 'unknown';
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

test('the list says of each day where it stands and what differs', async () => {
  await at('/admin/reconciliation', { 'GET /v1/staff/reconciliation': () => ok({ days: [DAY] }) });
  expect(await screen.findByText('Differences open')).toBeTruthy();
  expect(screen.getByText('2 of 2')).toBeTruthy();
  expect(screen.getByText('paystack ₦55, vtpass gave no list')).toBeTruthy();
});

test('a day that has something to settle cannot be closed; what has no case is explained', async () => {
  const { to } = await at('/admin/reconciliation/2026-11-21', {
    [`GET ${PATH}`]: () => ok(FILE), [`POST ${PATH}/explanations`]: () => ok(SETTLED),
  });
  const close = await screen.findByRole<HTMLButtonElement>('button', { name: 'Close this day' });
  expect(close.disabled).toBe(true);
  expect(screen.getByText(FILE.wants[0]!)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Case 12 is open' }).getAttribute('href')).toBe('/admin/cases?case=12');
  await userEvent.click(screen.getByRole('button', { name: 'Explain' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Explain this difference' }));
  await userEvent.type(dialog.getByRole('textbox'), 'it comes tomorrow');
  await userEvent.click(dialog.getByRole('button', { name: 'Explain this difference' }));
  await waitFor(() => expect(to('POST', `${PATH}/explanations`)).toHaveLength(1));
  expect(to('POST', `${PATH}/explanations`)[0]?.body).toEqual({
    kind: 'PAID_NOT_BOOKED', provider: 'paystack', reference: 'PP7K2M9QXD4T', text: 'it comes tomorrow' });
});

test('closing names the comparison that was seen; when another has ended it shows that', async () => {
  const { to } = await at('/admin/reconciliation/2026-11-21', {
    [`GET ${PATH}`]: () => ok(SETTLED),
    [`POST ${PATH}/closings`]: () => refuse(409, 'STALE_VERSION', { detail: 'Comparison 8 has ended since.' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Close this day' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Close 21 Nov 2026' }));
  await userEvent.type(dialog.getByRole('textbox'), 'all settled');
  await userEvent.click(dialog.getByRole('button', { name: 'Close 21 Nov 2026' }));
  expect(await dialog.findByText(/Comparison 8 has ended since/)).toBeTruthy();
  expect(to('POST', `${PATH}/closings`)[0]?.body).toEqual({ reason: 'all settled', run: 7 });
});

test('the trial balance is asked at a Lagos instant and says whether it balances', async () => {
  expect(instantOf('2026-11-21T10:00')).toBe('2026-11-21T09:00:00.000Z');
  expect(instantOf('yesterday')).toBeUndefined();
  const { to } = await at('/admin/ledger?at=2026-11-21T10:00', { 'GET /v1/staff/trial-balance': () => ok({
    at: '2026-11-21T09:00:00Z', debitKobo: 500, creditKobo: 500, balanced: true, accounts: [
      { account: 'gateway:paystack', kind: 'ASSET', debitKobo: 500, creditKobo: 0 },
      { account: 'customer-funds', kind: 'LIABILITY', debitKobo: 0, creditKobo: 500 },
    ] }) });
  expect(await screen.findByText('Balanced to zero')).toBeTruthy();
  expect(to('GET', '/v1/staff/trial-balance')[0]?.query.get('at')).toBe('2026-11-21T09:00:00.000Z');
  expect(screen.getByRole('link', { name: 'gateway:paystack' }).getAttribute('href'))
    .toBe('/admin/ledger/accounts/gateway%3Apaystack');
  expect(screen.getByRole('link', { name: 'As a table' }).getAttribute('href')).toContain('at=2026-11-21T09');
});

test('a report is shown for the days in the address and given as a table for the same', async () => {
  await at('/admin/reports?report=vat&from=2026-10-01&until=2026-10-31', {
    'GET /v1/staff/reports/vat': s => ok({ rows: [{ begins: s.query.get('from'), sales: 3, feeKobo: 30_000,
      vatKobo: 2_250, reversedFeeKobo: 0, reversedVatKobo: 0 }] }) });
  expect(await screen.findByText('₦22.50')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'As a table' }).getAttribute('href'))
    .toBe('/v1/staff/reports/vat.csv?from=2026-10-01&to=2026-10-31');
});
