import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { byHour, largest, lines, percent, unitOf } from '../src/analytics/figures';
import Analytics from '../src/analytics/page';

const figures = (sales: number, marginKobo = 0) => ({
  sales, amountKobo: sales * 500_000, feeKobo: sales * 10_000, feeVatKobo: sales * 750, gatewayFeeKobo: sales * 2000,
  commissionKobo: sales * 7500, marginKobo, unitsTenths: sales * 20, refunds: 0, refundedKobo: 0,
});
const cohort = (firstMonth: string, month: string, customers: number, shareBasisPoints: number) =>
  ({ firstMonth, month, customers, sales: customers, shareBasisPoints });
const COHORTS = [cohort('2026-08-01', '2026-08-01', 40, 10_000), cohort('2026-08-01', '2026-10-01', 5, 1250),
  cohort('2026-10-01', '2026-10-01', 7, 10_000)];

beforeEach(() => { history.replaceState(null, '', '/admin/analytics'); readAddress(); });
afterEach(cleanup);

test('a month without customers is 0, one that was not yet is left out', () => {
  expect(lines(COHORTS)).toEqual([
    { month: '2026-08-01', began: 40, shares: [10_000, 0, 1250] },
    { month: '2026-10-01', began: 7, shares: [10_000] },
  ]);
  expect(lines([])).toEqual([]);
  expect([0, 1250, 9999, 10_000].map(percent)).toEqual(['0.0%', '12.5%', '99.9%', '100.0%']);
});

test('the largest stand for themselves, the others together; nothing is lost', () => {
  const rows: [string, number][] = [['a', 1], ['b', 9], ['a', 4], ['c', 3], ['d', 2], ['e', 1]];
  expect(largest(rows, 2)).toEqual([['b', 9], ['a', 5], ['Others', 6]]);
  expect(largest(rows.slice(0, 3), 2)).toEqual([['b', 9], ['a', 5]]);
  const usage = 'abcdefgh'.split('').map((company, i) => ({
    company, band: 'A', hour: i % 2, sales: 1, unitsTenths: 100 - i }));
  const series = byHour(usage, r => r.company);
  expect(series.map(s => s.name)).toEqual(['a', 'b', 'c', 'd', 'e', 'Others']);
  expect(series.flatMap(s => s.values).reduce((a, b) => a + b, 0)).toBe(772);
});

test('long spans are shown by month', () => {
  expect(unitOf('2026-08-01', '2026-10-31')).toBe('DAY');
  expect(unitOf('2026-01-01', '2026-10-31')).toBe('MONTH');
});

test('the page asks for the days of the address and shows tiles, charts and who comes again', async () => {
  history.replaceState(null, '', '/admin/analytics?from=2026-11-01&until=2026-11-02');
  readAddress();
  const { to } = serve({
    'GET /v1/staff/analytics/revenue': () => ok({ rows: [
      { begins: '2026-11-01', figures: figures(10, 155_000) }, { begins: '2026-11-02', figures: figures(2, -31_000) }] }),
    'GET /v1/staff/analytics/margin': () => ok({ rows: [
      { vendor: 'vtpass', company: 'ikeja', figures: figures(2, 31_000) },
      { vendor: '', company: 'eko', figures: figures(0, -500) }, { vendor: 'baxi', company: 'eko', figures: figures(9, 90_000) }] }),
    'GET /v1/staff/analytics/usage': () => ok({ rows: [{ company: 'ikeja', band: 'A', hour: 7, sales: 1, unitsTenths: 444 }] }),
    'GET /v1/staff/analytics/cohorts': () => ok({ rows: COHORTS }),
    'GET /v1/companies': () => ok({ companies: [{ code: 'eko', name: 'Eko Electricity' }] }),
  });
  render(<Analytics />);
  expect(await screen.findByText('₦1,240')).toBeTruthy();
  expect(to('GET', '/v1/staff/analytics/revenue')[0]?.query.toString()).toBe('from=2026-11-01&to=2026-11-02&by=DAY');
  expect(to('GET', '/v1/staff/analytics/cohorts')[0]?.query.get('from')).toBe('2025-11-01');
  const margin = within(screen.getByRole('region', { name: 'Margin by vendor and company' }));
  expect(margin.getAllByRole('row').slice(1).map(r => r.textContent.slice(0, 8))).toEqual(['BaxiEko ', 'VTpassik', 'nobody y']);
  expect(screen.getByRole('table', { name: 'What we earn' })).toBeTruthy();
  expect(screen.getByText('12.5%')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^CSV of/ })).toHaveLength(7);
});

test('nothing sold is said, not drawn', async () => {
  serve(Object.fromEntries(['revenue', 'margin', 'usage', 'cohorts']
    .map(name => [`GET /v1/staff/analytics/${name}`, () => ok({ rows: [] })])));
  render(<Analytics />);
  expect(await screen.findByText(/^Nothing was sold/)).toBeTruthy();
  expect(document.querySelector('.chart')).toBeNull();
});
