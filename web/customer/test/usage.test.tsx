import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { keep, receipts, type Receipt } from '../src/store';
import UsagePage from '../src/usage';
import { kwhOf, monthsTo, tenthsOf, usageOf } from '../src/usage-of';
import { METER, VENDED } from './examples';

const NOW = Date.parse('2026-11-22T10:00:00Z'), NUMBER = METER.number;
let made = 0;
const bought = (createdAt: string, units: string | undefined, totalKobo = 500_000): Receipt => ({
  lastFour: '4321',
  purchase: { ...VENDED, id: `PP${++made}`, createdAt, units, price: { ...VENDED.price, totalKobo } },
});
const of = (...all: Receipt[]) => usageOf(all, NUMBER, NOW);

test('units become whole tenths, half up, and nothing else is guessed', () => {
  expect(['22.1', '22.15', '22.149', '5', '0.04', '', undefined, '1,2', '-3'].map(tenthsOf))
    .toEqual([221, 222, 221, 50, 0, 0, 0, 0, 0]);
  expect([kwhOf(221), kwhOf(5), kwhOf(12_345)]).toEqual(['22.1', '0.5', '1,234.5']);
});

test('months are those of Lagos, twelve, oldest first', () => {
  const months = monthsTo(Date.parse('2026-12-31T23:30:00Z'));
  expect([months.length, months[0], months[11]]).toEqual([12, '2026-02', '2027-01']);
  const u = of(bought('2026-10-31T23:30:00Z', '10'), bought('2026-10-31T22:30:00Z', '7'));
  expect(u.months.slice(-2).map(x => [x.month, x.kwhTenths])).toEqual([['2026-10', 70], ['2026-11', 100]]);
});

test('what a unit cost, in each month and over the year', () => {
  const u = of(bought('2026-11-01T10:00:00Z', '20', 400_000), bought('2026-10-02T10:00:00Z', '30', 300_001));
  expect(u.months.map(x => x.koboPerKwh).slice(-2)).toEqual([10_000, 20_000]);
  expect(u.koboPerKwh).toBe(14_000);
  expect(u.months[0]).toEqual({ month: '2025-12', purchases: 0, kwhTenths: 0, totalKobo: 0 });
});

test('the estimate leaves the last purchase out and looks at six at most', () => {
  const days = ['01', '03', '05', '07', '09', '11', '13'];
  const u = of(...days.map(d => bought(`2026-11-${d}T10:00:00Z`, d === '01' ? '900' : '20')));
  expect(u).toMatchObject({ basis: 'SEVERAL', kwhPerDayTenths: 100, runsOutOn: '2026-11-15' });
});

test('one purchase, or several on one day, say nothing about how long they last', () => {
  expect(of()).toMatchObject({ basis: 'NONE' });
  expect(of(bought('2026-11-01T10:00:00Z', '20')).runsOutOn).toBeUndefined();
  const twice = of(bought('2026-11-01T10:00:00Z', '20'), bought('2026-11-01T12:00:00Z', '20'));
  expect(twice).toMatchObject({ basis: 'ONE_PURCHASE' });
  expect(twice.kwhPerDayTenths).toBeUndefined();
  const thrice = of(bought('2026-11-01T10:00:00Z', '20'), bought('2026-11-01T12:00:00Z', '20'),
    bought('2026-11-05T08:00:00Z', '10'));
  expect(thrice).toMatchObject({ kwhPerDayTenths: 100, runsOutOn: '2026-11-06' });
});

test('who hardly uses any has no date, and a purchase without units changes no cost', () => {
  const u = of(bought('2026-10-01T10:00:00Z', '1', 20_000), bought('2026-11-01T10:00:00Z', '90', 1_800_000),
    bought('2026-11-02T10:00:00Z', undefined, 900_000));
  expect(u.runsOutOn).toBeUndefined();
  expect(u.kwhPerDayTenths).toBeUndefined();
  expect([u.koboPerKwh, u.months[11]]).toEqual([20_000,
    { month: '2026-11', purchases: 2, kwhTenths: 900, totalKobo: 2_700_000, koboPerKwh: 20_000 }]);
});

test('only tokens of this meter count', () => {
  const other = bought('2026-11-01T10:00:00Z', '20'), failed = bought('2026-11-02T10:00:00Z', '20');
  other.purchase.meter = { ...other.purchase.meter, number: '99999999999' };
  failed.purchase.state = 'REFUNDED';
  expect(of(other, failed).months.every(x => x.purchases === 0)).toBe(true);
});

beforeEach(() => { localStorage.clear(); receipts.value = []; });
afterEach(cleanup);
const show = () => render(<LocationProvider><UsagePage /></LocationProvider>);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

test('a guest sees the figures of this phone, as pictures and as tables, and nobody is asked', async () => {
  const { sent } = serve({});
  receipts.value = [bought(daysAgo(1), '22.1'), bought(daysAgo(11), '50')];
  show();
  expect(screen.getByText('5.0 kWh a day')).toBeTruthy();
  const table = screen.getByRole('table', { name: 'Units a month (kWh)' });
  expect(within(table).getAllByRole('row').length).toBe(13);
  expect(screen.getByText(/From the receipts on this phone/)).toBeTruthy();
  expect(sent.length).toBe(0);
});

test('an empty phone says what will be here', () => {
  serve({});
  show();
  expect(screen.getByRole('heading', { name: 'Nothing to show yet' })).toBeTruthy();
});

test('who is signed in sees the account, and without an answer what the phone knows', async () => {
  keep('account', { language: 'en' });
  receipts.value = [bought(daysAgo(1), '22.1'), bought(daysAgo(11), '50')];
  const usage = { meterNumber: NUMBER, basis: 'SEVERAL', kwhPerDayTenths: 77, runsOutOn: '2026-12-01',
    months: monthsTo(Date.now()).map(month => ({ month, purchases: 0, kwhTenths: 0, totalKobo: 0 })) };
  const server = serve({
    'GET /v1/account/meters': () => ok([{ id: '7', name: 'Mama’s shop', company: 'ikeja', type: 'PREPAID',
      companyName: 'Ikeja Electric', number: NUMBER, customerName: 'ADA OBI', addedAt: daysAgo(50) },
    { id: '8', name: 'Flat', company: 'ikeja', type: 'PREPAID', number: '11111111111',
      companyName: 'Ikeja Electric', customerName: 'ADA OBI', addedAt: daysAgo(50) }]),
    'GET /v1/account/meters/7/usage': () => ok(usage),
    'GET /v1/account/meters/8/usage': () => refuse(503, 'DATABASE_UNAVAILABLE'),
  });
  show();
  expect(await screen.findByText('7.7 kWh a day')).toBeTruthy();
  expect(screen.getByText('From all purchases of your account.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Buy for this meter' }).getAttribute('href')).toBe('/?m=7');
  await userEvent.selectOptions(screen.getByLabelText('Meter'), '1');
  expect(await screen.findByText(/We could not ask the server/)).toBeTruthy();
  expect(server.to('GET', '/v1/account/meters/8/usage').length).toBe(1);
});
