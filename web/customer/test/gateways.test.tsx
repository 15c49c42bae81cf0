import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lost, ok, refuse } from '../../kit/test/server';
import { Buy } from '../src/buy';
import { keep, kept, meters, receipts, type Draft } from '../src/store';
import { GATEWAYS, METER, shop } from './examples';

const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
const radio = (name: RegExp) => screen.findByRole('radio', { name });
const bodies = ({ to }: ReturnType<typeof shop>) =>
  to('POST', '/v1/purchases').map(s => s.body as { gateway?: string });

/** A phone on which the meter was confirmed and everything typed. */
function amountPage() {
  const draft: Draft = {
    state: '', company: 'ikeja', type: 'PREPAID', number: METER.number, amount: '5,000',
    phone: '0803 123 4321', email: '', at: 'amount', meter: METER, savedAt: Date.now(),
  };
  keep('draft', draft);
  return render(<LocationProvider><Buy /></LocationProvider>);
}
function several(list = GATEWAYS) {
  const server = shop();
  server.routes['GET /v1/gateways'] = () => ok(list);
  return server;
}

beforeEach(() => {
  localStorage.clear();
  receipts.value = []; meters.value = [];
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('location', Object.assign(new URL('http://localhost/'), { assign: vi.fn() }));
});
afterEach(cleanup);

test('the first is preselected, with its ways in words, and the button names it', async () => {
  const server = several();
  amountPage();
  const first = await radio(/Paystack/) as HTMLInputElement;
  expect(first.checked).toBe(true);
  expect(first.closest('label')?.textContent).toBe('Paystack card, bank transfer, USSD');
  await screen.findByRole('button', { name: 'Pay ₦5,107.50 with Paystack' });
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)[0]?.gateway).toBe('paystack'));
  expect(kept('gateway', 'none')).toBe('none');
});

test('another choice is in the order and is remembered on the phone', async () => {
  const server = several();
  const { unmount } = amountPage();
  await userEvent.click(await radio(/Monnify/));
  await screen.findByRole('button', { name: 'Pay ₦5,107.50 with Monnify' });
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)[0]?.gateway).toBe('monnify'));
  unmount();
  amountPage();
  expect((await radio(/Monnify/) as HTMLInputElement).checked).toBe(true);
});

test('a remembered choice that is not offered any more gives way to the first', async () => {
  keep('gateway', 'gone');
  several();
  amountPage();
  expect((await radio(/Paystack/) as HTMLInputElement).checked).toBe(true);
});

test('a changed choice is another order with another key', async () => {
  const server = several();
  server.routes['POST /v1/purchases'] = lost;
  amountPage();
  await screen.findByRole('button', { name: /with Paystack/ });
  await press(/^Pay/);
  await screen.findByText(/No network/);
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)).toHaveLength(2));
  await userEvent.click(await radio(/Monnify/));
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)).toHaveLength(3));
  const [a, b, c] = server.to('POST', '/v1/purchases').map(s => s.key);
  expect(b).toBe(a);
  expect(c).not.toBe(a);
});

test('with one gateway there is nothing to choose and the order names none', async () => {
  const server = shop();
  amountPage();
  await screen.findByRole('button', { name: 'Pay ₦5,107.50' });
  await waitFor(() => expect(kept<unknown[]>('gateways', [])).toHaveLength(1));
  expect(screen.queryByRole('radio')).toBeNull();
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)).toHaveLength(1));
  expect(bodies(server)[0]).not.toHaveProperty('gateway');
});

test('where a gateway gives accounts, a transfer to one is a choice of its own', async () => {
  const server = several([GATEWAYS[0]!, { ...GATEWAYS[1]!, accounts: 'INSTEAD_OF_PAGE' }]);
  amountPage();
  expect(await screen.findAllByRole('radio')).toHaveLength(3);
  await userEvent.click(await radio(/Bank transfer to an account/));
  await screen.findByRole('button', { name: 'Pay ₦5,107.50 by transfer' });
  await press(/^Pay/);
  await waitFor(() => expect(server.to('POST', '/v1/purchases')[0]?.body)
    .toMatchObject({ gateway: 'monnify', payBy: 'ACCOUNT' }));
  expect(kept('gateway', '')).toBe('monnify ACCOUNT');
});

test('without an answer the list of the last visit stands, or the server chooses', async () => {
  keep('gateways', GATEWAYS);
  const server = shop();
  server.routes['GET /v1/gateways'] = lost;
  amountPage();
  await radio(/Monnify/);
  cleanup();
  localStorage.clear();
  amountPage();
  await screen.findByRole('button', { name: 'Pay ₦5,107.50' });
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)).toHaveLength(1));
});

test('none: payment is paused, nothing is sent, and a later press asks again', async () => {
  const server = several([]);
  amountPage();
  expect((await screen.findByRole('alert')).textContent).toMatch(/cannot take payments now/);
  await screen.findByRole('button', { name: 'Pay ₦5,107.50' });
  await press(/^Pay/);
  await waitFor(() => expect(server.to('GET', '/v1/gateways')).toHaveLength(2));
  expect(bodies(server)).toHaveLength(0);
  server.routes['GET /v1/gateways'] = () => ok(GATEWAYS);
  await press(/^Pay/);
  await waitFor(() => expect(bodies(server)).toHaveLength(1));
});

test('a gateway switched off meanwhile is said beside the choice, and the list is fresh', async () => {
  const server = several();
  server.routes['POST /v1/purchases'] = () => refuse(400, 'FIELD_INVALID', { field: 'gateway' });
  amountPage();
  await screen.findByRole('button', { name: /with Paystack/ });
  server.routes['GET /v1/gateways'] = () =>
    ok([GATEWAYS[1], { name: 'interswitch', label: 'Interswitch', ways: ['CARD'], accounts: 'NONE' }]);
  await press(/^Pay/);
  expect((await screen.findByRole('alert')).textContent).toMatch(/takes no payments now/);
  await screen.findByRole('button', { name: 'Pay ₦5,107.50 with Monnify' });
});

test('who only looks for a meter does not load the list', async () => {
  const server = several();
  render(<LocationProvider><Buy /></LocationProvider>);
  await waitFor(() => expect(server.to('GET', '/v1/companies')).toHaveLength(1));
  expect(server.to('GET', '/v1/gateways')).toHaveLength(0);
});
