import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { change, percent, took } from '../src/overview/figures';
import { session } from '../src/session';

const bar = (from: string, placed: number, vended: number) => ({ from, placed, vended, failed: 0 });
const SUMS = { placed: 120, vended: 90, failed: 3, success: 9_677, paidToTokenMillis: 2_310, paidToToken95Millis: 65_000,
  moneyInKobo: 48_200_000_00, soldKobo: 45_000_000_00, units: '22200.0', refundedKobo: 0 };
const OVERVIEW = {
  at: '2026-11-22T10:00:00Z',
  alert: { fact: '2 cases are overdue.', action: 'See them', path: '/admin/cases' },
  lastHour: [bar('2026-11-22T09:59:00Z', 2, 1), bar('2026-11-22T10:00:00Z', 1, 1)],
  lastDay: [bar('2026-11-22T10:00:00Z', 120, 90)],
  day: SUMS, dayBefore: { ...SUMS, placed: 100 },
  providers: [{ kind: 'VENDOR', name: 'vtpass', on: true, health: 'DOWN', floatKobo: 100, floatLow: true }],
  companies: [{ code: 'ikeja', name: 'Ikeja Electric', health: 'UP' }],
  waiting: { cases: [1, 2, 3], casesOverdue: 2, complaints: 4, complaintsOverdue: 0, approvals: 5, stuck: 0 },
};
const ROW = {
  id: 'PP1', state: 'VENDED', createdAt: '2026-11-22T10:00:00Z', company: 'ikeja', companyName: 'Ikeja Electric',
  type: 'PREPAID', number: '04512378901', customerName: 'ADA OBI', phone: '0803•••••21', totalKobo: 510_750,
  gateway: 'paystack',
};
const VIEW = { id: 7, owner: 'ada@powerpay.ng', mine: true, name: 'Big ones', shared: false,
  filter: { leastKobo: '5000000' }, version: 3 };

const office = () => serve({
  'GET /v1/staff/overview': () => ok(OVERVIEW),
  'GET /v1/staff/views': () => ok([VIEW]),
  'POST /v1/staff/views': s => ok([VIEW, { ...VIEW, id: 8, name: (s.body as { name: string }).name,
    filter: { state: 'REVIEW' } }], 201),
  'DELETE /v1/staff/views/7': () => refuse(409, 'STALE_VERSION'),
  'GET /v1/staff/purchases/count': () => ok({ rows: 1_234, more: false, atMost: 1_000_000 }),
  'GET /v1/staff/purchases': s => s.query.get('state') === 'EXPIRED' && !s.query.get('cursor')
    ? ok({ purchases: [], nextCursor: 'c2' }) : ok({ purchases: [ROW], readAs: ['PHONE', 'METER'] }),
});
const at = (path: string) => {
  history.replaceState(null, '', path);
  readAddress();
  render(<App />);
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  session.value = 'in';
  localStorage.clear();
});
afterEach(cleanup);

test('the overview says what to do first, the figures, and who is worst', async () => {
  office();
  at('/admin/overview');
  expect(await screen.findByText('2 cases are overdue.')).toBeTruthy();
  expect(screen.getByText('20% more than the day before')).toBeTruthy();
  expect(screen.getByText('96.7%')).toBeTruthy();
  expect(screen.getByText('2.4 s')).toBeTruthy();
  expect(screen.getByText('Does not answer')).toBeTruthy();
  expect(screen.getByText('₦1, low')).toBeTruthy();
  const waiting = within(screen.getByRole('region', { name: 'Waiting for people' }));
  expect(waiting.getByRole('link', { name: 'Approvals that need a second person' })).toBeTruthy();
});

test('figures are never better than they are', () => {
  expect([percent(9_999), percent(undefined), took(59_901), took(60_001), change(99, 100), change(1, 0)])
    .toEqual(['99.9%', 'none yet', '60 s', '1.1 min', '1% less than the day before', 'none the day before']);
});

test('the export is this filter, and says how many rows before it is made', async () => {
  const { to } = office();
  at('/admin/purchases?state=VENDED&company=ikeja');
  await userEvent.click(await screen.findByRole('button', { name: 'Export…' }));
  const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Download 1,234 rows' });
  expect(link.getAttribute('href')).toBe('/v1/staff/purchases/export.csv?state=VENDED&company=ikeja');
  expect(to('GET', '/v1/staff/purchases/count')[0]!.query.get('company')).toBe('ikeja');
});

test('what was typed is said back as what it was looked for', async () => {
  office();
  at('/admin/purchases?query=08031234321');
  expect(await screen.findByText('Looked for as a phone or a meter.')).toBeTruthy();
});

test('a page without rows may have more behind it', async () => {
  office();
  at('/admin/purchases?state=EXPIRED');
  await userEvent.click(await screen.findByRole('button', { name: 'Look further back' }));
  expect(await screen.findByRole('link', { name: 'PP1' })).toBeTruthy();
});

test('a view fills the address, a new one is kept, a stale one says so', async () => {
  const { to } = office();
  at('/admin/purchases');
  await userEvent.selectOptions(await screen.findByLabelText('View'), await screen.findByText('Big ones'));
  expect(location.search).toBe('?leastKobo=5000000');
  await userEvent.click(await screen.findByRole('button', { name: 'Forget “Big ones”' }));
  expect(await screen.findByText(/It has changed since you looked at it/)).toBeTruthy();
  expect(to('DELETE', '/v1/staff/views/7')[0]!.query.get('version')).toBe('3');
  await press('Being checked');
  await userEvent.click(await screen.findByRole('button', { name: 'Keep this search…' }));
  await userEvent.type(screen.getByLabelText('Its name'), 'To check');
  await press('Keep');
  expect(to('POST', '/v1/staff/views')[0]!.body)
    .toEqual({ name: 'To check', shared: false, filter: { state: 'REVIEW', leastKobo: '5000000' } });
});

test('columns are chosen and remembered', async () => {
  office();
  at('/admin/purchases');
  await screen.findByRole('link', { name: 'PP1' });
  expect(screen.queryByRole('columnheader', { name: 'Gateway' })).toBeNull();
  await userEvent.click(screen.getByText('Columns'));
  await press('Gateway');
  expect(screen.getByRole('columnheader', { name: 'Gateway' })).toBeTruthy();
  expect(localStorage.getItem('powerpay.columns')).not.toContain('Gateway');
});
