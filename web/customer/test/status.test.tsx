import { cleanup, render, screen } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { lookOf, share, spanWords } from '../src/bars';
import Status from '../src/status';

const GOOD = { good: 10_000, down: 0, slow: 0 }, NONE = { down: 0, slow: 0 };
const line = (now: string, since?: string) => ({
  now, ...(since && { since }), lastDay: { good: 9_987, downMinutes: 75 }, lastMonth: { downMinutes: 0 },
  hours: [...Array<object>(23).fill(NONE), GOOD], days: [...Array<object>(29).fill(NONE), GOOD],
});
const at = new Date().toISOString();
const BOARD = {
  at, since: '2026-11-01T00:00:00Z', hoursFrom: at, daysFrom: at,
  companies: [
    { code: 'ikeja', name: 'Ikeja Electric', prepaid: line('SLOW', '2026-11-01T13:05:00Z'),
      postpaid: line('NO_CALLS') },
    { code: 'eko', name: 'Eko Electricity', prepaid: line('OFF'), postpaid: line('UP') }],
  gateways: [{ name: 'paystack', checkout: line('NO_CALLS') }],
};
const show = () => render(<LocationProvider><Status /></LocationProvider>);
afterEach(cleanup);

test('says in words how everything is, since when, and that nobody asked', async () => {
  serve({ 'GET /v1/status': () => ok(BOARD) });
  show();
  expect(screen.getByRole('status').textContent).toBe('Looking at the last calls…');
  expect(await screen.findByText('Slow since 1 Nov 2026, 14:05')).toBeTruthy();
  expect(screen.getByText('Not sold now')).toBeTruthy();
  expect(screen.getByText('Working')).toBeTruthy();
  expect(screen.getByText('No sales in the last minutes')).toBeTruthy();
  expect(screen.getByText('No payments in the last minutes')).toBeTruthy();
  expect(screen.getAllByText('24 hours: 99.8% good, 1 h 15 min down').length).toBe(5);
  expect(screen.getAllByText('30 days: no calls').length).toBe(5);
});

test('a refusal is said, and one may look again', async () => {
  serve({ 'GET /v1/status': () => refuse(503, 'DATABASE_UNAVAILABLE') });
  show();
  expect((await screen.findByRole('alert')).textContent).toMatch(/busy/);
  expect(screen.getByRole('button', { name: 'Look again' })).toBeTruthy();
});

test('no calls are not good ones, and one failure is never a hundred percent', () => {
  expect(lookOf(NONE, 60)).toBe('none');
  expect(lookOf(GOOD, 60)).toBe('fine');
  expect(lookOf({ good: 9_000, down: 0, slow: 0 }, 60)).toBe('trouble');
  expect(lookOf({ good: 9_900, down: 3, slow: 0 }, 60)).toBe('trouble');
  expect(lookOf({ good: 9_900, down: 4, slow: 0 }, 60)).toBe('bad');
  expect([share(10_000), share(9_999), share(9_950), share(0)])
    .toEqual(['100%', '99.9%', '99.5%', '0%']);
  expect(spanWords({ downMinutes: 0 })).toBe('no calls');
});
