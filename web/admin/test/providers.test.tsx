import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { session } from '../src/session';

const SEEN = {
  providers: [
    { kind: 'GATEWAY', name: 'paystack', on: true, health: 'UP', floatLow: false, companies: [],
      lastAnswers: [{ at: '2026-11-22T10:00:01Z', call: 'POST /transaction/initialize',
        status: '200', tookMillis: 80 }] },
    { kind: 'VENDOR', name: 'vtpass', on: true, health: 'SLOW', floatKobo: 1_000_000,
      floatLow: true, lastAnswers: [], companies: [
        { code: 'ikeja', name: 'Ikeja Electric', on: true, health: 'DOWN' },
        { code: 'eko', name: 'Eko Electricity', on: false, health: 'NO_CALLS' }] },
  ],
  changes: [{ kind: 'VENDOR', name: 'vtpass', company: 'eko', on: false, reason: 'their outage',
    by: 'bola@powerpay.ng', at: '2026-11-22T09:00:00Z' }],
};
const AFTER = { ...SEEN, warning: 'No vendor is switched on for Ikeja Electric.' };

beforeEach(() => {
  history.replaceState(null, '', '/admin/?view=providers');
  readAddress();
  session.value = 'in';
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

const office = () => serve({
  'GET /v1/staff/providers': () => ok(SEEN),
  'POST /v1/staff/providers/switches': () => ok(AFTER),
});

test('every provider with its state, health, float and last answers in words', async () => {
  office();
  render(<App />);
  const vtpass = within(await screen.findByRole('region', { name: 'VTpass' }));
  expect(vtpass.getByText('Vendor')).toBeTruthy();
  expect(vtpass.getByText('Slow')).toBeTruthy();
  expect(vtpass.getByText('Float ₦10,000, low')).toBeTruthy();
  expect(vtpass.getByText('Does not answer')).toBeTruthy();
  expect(vtpass.getByText('Off')).toBeTruthy();
  expect(screen.getByText('POST /transaction/initialize')).toBeTruthy();
  expect(screen.getByText('their outage — bola@powerpay.ng')).toBeTruthy();
});

test('a switch needs a reason, says what it does, and shows the warning', async () => {
  const { to } = office();
  render(<App />);
  const name = 'Switch off VTpass for Ikeja Electric';
  await userEvent.click(await screen.findByRole('button', { name }));
  const box = within(document.querySelector('dialog')!);
  expect(box.getByText(/Sales that were begun there are still asked about/)).toBeTruthy();
  const press = () => userEvent.click(box.getAllByText(name).at(-1)!);
  await press();
  expect(to('POST', '/v1/staff/providers/switches')).toHaveLength(0);
  await userEvent.type(box.getByLabelText('Why'), 'no answers');
  await press();
  expect(await screen.findByText(AFTER.warning)).toBeTruthy();
  const [sent] = to('POST', '/v1/staff/providers/switches');
  expect(sent?.body).toEqual({
    kind: 'VENDOR', name: 'vtpass', company: 'ikeja', on: false, reason: 'no answers',
  });
  expect(sent?.key).toMatch(/^[\w-]{8,64}$/);
});
