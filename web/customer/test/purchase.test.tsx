import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Purchase } from '@powerpay/kit/model';
import { ok, refuse } from '../../kit/test/server';
import { listenForInstall } from '../src/install';
import PurchasePage from '../src/purchase';
import { addReceipt, receipts } from '../src/store';
import { ACCOUNT, GATEWAYS, purchaseOf, shop, VENDED } from './examples';

beforeEach(() => { localStorage.clear(); receipts.value = []; });
afterEach(cleanup);

/** The page of a purchase that this phone made and that the server sees in this state. */
function page(p: Purchase) {
  const server = shop();
  server.routes[`GET /v1/purchases/${p.id}`] = () => ok(p);
  addReceipt(p, '4321');
  render(<LocationProvider><PurchasePage id={p.id} /></LocationProvider>);
  return server;
}
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const gone = { checkoutUrl: undefined };

test.each<[Partial<Purchase>, string, RegExp]>([
  [{ state: 'PAID' }, 'Payment received', /under 10 seconds/],
  [{ state: 'VENDING' }, 'Getting your token', /under 10 seconds/],
  [{ state: 'REFUNDING', reason: { code: 'WRONG_AMOUNT', text: '' } }, 'Your money is coming back', /Less than the price was paid/],
  [{ state: 'REFUNDING' }, 'Your money is coming back', /Your ₦5,107.50 is on its way back/],
  [{ state: 'REFUNDED', final: true, refund: { amountKobo: 510_750, at: '2026-11-22T10:00:00Z' } },
    'Your money went back', /₦5,107.50 went back .* 22 Nov 2026, 11:00/],
  [{ state: 'EXPIRED', final: true }, 'Not paid in time', /closed this purchase/],
  [{ state: 'REVIEW' }, 'We are checking this ourselves', /token or your money back/],
])('%j in plain words', (change, title, text) => {
  page(purchaseOf({ ...gone, ...change }));
  expect(heading()).toBe(title);
  expect(screen.getByText(text)).toBeTruthy();
});

test('tells the time of the next look and the reason', () => {
  const nextCheckAt = new Date(Date.now() + 60_000).toISOString();
  const reason = { code: 'X', text: 'No answer' };
  page(purchaseOf({ ...gone, state: 'REVIEW', nextCheckAt, reason }));
  expect(screen.getByText(/We look again at \d\d:\d\d:\d\d\./)).toBeTruthy();
  expect(screen.getByText('Reason: No answer')).toBeTruthy();
});

test('an unpaid purchase cannot be paid again while the bank is being asked', async () => {
  page(purchaseOf());
  expect(heading()).toBe('Waiting for your payment');
  const button = await screen.findByRole('button', { name: 'Go to payment' });
  expect((button as HTMLButtonElement).disabled).toBe(true);
});

test('a decline says why and offers the same purchase again', async () => {
  const { routes } = page(purchaseOf());
  routes['GET /v1/purchases/PP7K2M9QXD4T'] = () => ok(purchaseOf({
    decline: { text: 'Not enough money on the card', at: '2026-11-22T10:00:00Z' },
  }));
  expect(await screen.findByText('Not enough money on the card')).toBeTruthy();
  const again = screen.getByRole('button', { name: 'Pay again ₦5,107.50' }) as HTMLButtonElement;
  expect(again.disabled).toBe(false);
});

const BESIDE = [{ ...GATEWAYS[1]!, accounts: 'BESIDE_PAGE' as const }];
const declined = { decline: { text: 'No', at: '2026-11-22T10:00:00Z' } };

test('asks for a bank account and shows it, with buttons that copy', async () => {
  const { routes, to } = page(purchaseOf());
  routes['GET /v1/gateways'] = () => ok(BESIDE);
  routes['GET /v1/purchases/PP7K2M9QXD4T'] = () => ok(purchaseOf(declined));
  routes['POST /v1/purchases/PP7K2M9QXD4T/transfer-accounts'] = () => ok(ACCOUNT, 201);
  const ask = await screen.findByRole('button', { name: 'Pay by bank transfer' });
  await waitFor(() => expect((ask as HTMLButtonElement).disabled).toBe(false));
  await userEvent.click(ask);
  expect(await screen.findByText('Transfer exactly ₦5,107.50')).toBeTruthy();
  expect(to('POST', '/v1/purchases/PP7K2M9QXD4T/transfer-accounts')).toHaveLength(1);
  expect(screen.getByText('9903 0000 01')).toBeTruthy();
  expect(screen.getByText('22 Nov 2026, 12:30')).toBeTruthy();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await userEvent.click(screen.getByRole('button', { name: 'Copy Account number' }));
  await userEvent.click(screen.getByRole('button', { name: 'Copy Amount' }));
  expect(write.mock.calls).toEqual([['9903000001'], ['5107.50']]);
  expect(await screen.findAllByText('Copied')).toHaveLength(2);
});

test('a refused account says why beside the button', async () => {
  const { routes } = page(purchaseOf());
  routes['GET /v1/gateways'] = () => ok(BESIDE);
  routes['GET /v1/purchases/PP7K2M9QXD4T'] = () => ok(purchaseOf(declined));
  routes['POST /v1/purchases/PP7K2M9QXD4T/transfer-accounts'] = () => refuse(409, 'CHECKOUT_EXPIRED');
  const ask = await screen.findByRole('button', { name: 'Pay by bank transfer' });
  await waitFor(() => expect((ask as HTMLButtonElement).disabled).toBe(false));
  await userEvent.click(ask);
  expect((await screen.findByRole('alert')).textContent).toMatch(/time to pay .* is over/);
});

test('where there is a page or an account, never both, only the page is offered', async () => {
  const { routes, to } = page(purchaseOf());
  routes['GET /v1/gateways'] = () => ok([{ ...GATEWAYS[1]!, accounts: 'INSTEAD_OF_PAGE' }]);
  await waitFor(() => expect(to('GET', '/v1/gateways')).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'Pay by bank transfer' })).toBeNull();
});

test('the account goes with the state that awaited it', async () => {
  const { routes } = page(purchaseOf({ transferAccount: ACCOUNT }));
  expect(screen.getByText('Transfer exactly ₦5,107.50')).toBeTruthy();
  expect(screen.getByText(/not seen your transfer yet/)).toBeTruthy();
  routes['GET /v1/purchases/PP7K2M9QXD4T'] = () => ok(VENDED);
  expect(await screen.findByText('Here is your token', {}, { timeout: 5_000 })).toBeTruthy();
  expect(screen.queryByText(/Transfer exactly/)).toBeNull();
});

test('key change numbers come first, numbered in the order to type', () => {
  page({ ...VENDED, tokens: [
    { kind: 'KEY_CHANGE_1', digits: '11112222333344445555' },
    { kind: 'KEY_CHANGE_2', digits: '66667777888899990000' },
    ...VENDED.tokens,
  ] });
  const steps = [...document.querySelectorAll('.stepname')].map(e => e.textContent);
  expect(steps).toEqual(['1 of 3Key change 1', '2 of 3Key change 2', '3 of 3Your units']);
  const numbers = screen.getAllByRole('img').map(e => e.getAttribute('data-token')?.slice(0, 4));
  expect(numbers).toEqual(['1111', '6666', '5829']);
  expect(screen.getByText(/3 numbers, in this order/)).toBeTruthy();
  expect(screen.getByRole('link', { name: /with pictures/ }).getAttribute('href')).toBe('/help/kct');
});

test('the token is in groups of four and can be read big, one group at a time', async () => {
  page(VENDED);
  expect(heading()).toBe('Here is your token');
  expect(screen.getByRole('img', { name: 'Token 5829 1047 3366 1492 0785' })).toBeTruthy();
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Read it out big' }));
  const on = () => document.querySelector('.big .on')?.textContent;
  expect(on()).toBe('5829');
  await userEvent.click(screen.getByText('Next'));
  expect(on()).toBe('1047');
});

test('a paid bill is a receipt without a token', () => {
  page({ ...VENDED, tokens: [], units: undefined, vendorReceipt: 'R-1',
    meter: { ...VENDED.meter, type: 'POSTPAID', number: 'AB/12' } });
  expect(heading()).toBe('Your bill is paid');
  expect(screen.getByText('R-1')).toBeTruthy();
  expect(screen.queryByRole('img')).toBeNull();
});

test('sends the SMS again and says where to', async () => {
  const { to } = page(VENDED);
  await userEvent.click(screen.getByRole('button', { name: 'Send SMS again' }));
  expect(await screen.findByText('On its way to 0803•••4321.')).toBeTruthy();
  expect(to('POST', `/v1/purchases/${VENDED.id}/messages`)[0]?.body).toEqual({ channel: 'SMS' });
});

test('says what became of each message', async () => {
  const server = shop();
  server.routes[`GET /v1/purchases/${VENDED.id}/messages`] = () => ok([
    { channel: 'SMS', state: 'DELIVERED', text: 'delivered', at: '2026-11-22T10:00:02Z' },
    { channel: 'EMAIL', state: 'FAILED', text: 'failed: it came back from the address',
      at: '2026-11-22T10:00:02Z' },
  ]);
  const p = { ...VENDED, email: 'a•••@mail.ng' };
  server.routes[`GET /v1/purchases/${VENDED.id}`] = () => ok(p);
  addReceipt(p, '4321');
  render(<LocationProvider><PurchasePage id={VENDED.id} /></LocationProvider>);
  expect(await screen.findByText('SMS to 0803•••4321: delivered 11:00')).toBeTruthy();
  expect(screen.getByText('E-mail to a•••@mail.ng: did not arrive')).toBeTruthy();
});

test('putting it on the phone is offered only once it has worked, and a no is kept', async () => {
  listenForInstall();
  const asks = () => {
    const ask = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), { prompt: vi.fn() });
    dispatchEvent(ask);
    expect(ask.defaultPrevented).toBe(true);
    return ask;
  };
  const first = asks();
  page(purchaseOf({ ...gone, state: 'VENDING' }));
  expect(screen.queryByRole('button', { name: 'Put it on my phone' })).toBeNull();
  cleanup();
  page(VENDED);
  await userEvent.click(screen.getByRole('button', { name: 'Put it on my phone' }));
  expect(first.prompt).toHaveBeenCalledOnce();
  expect(screen.queryByRole('button', { name: 'Put it on my phone' })).toBeNull();
  asks();
  await userEvent.click(await screen.findByRole('button', { name: 'Not now' }));
  asks();
  expect(screen.queryByRole('button', { name: 'Put it on my phone' })).toBeNull();
});

test('our own reasons are said in our words', () => {
  page(purchaseOf({ ...gone, state: 'REVIEW', reason: { code: 'VEND_REVERSED', text: 'raw' } }));
  expect(screen.getByText('Reason: the company took back the sale')).toBeTruthy();
});

test('another phone is asked for four digits and told when they do not fit', async () => {
  const server = shop();
  server.routes['GET /v1/purchases/PP7K2M9QXD4T'] = s =>
    s.lastFour === '4321' ? ok(VENDED) : { status: 404, body: { code: 'PURCHASE_NOT_FOUND' } };
  render(<LocationProvider><PurchasePage id="PP7K2M9QXD4T" /></LocationProvider>);
  await userEvent.type(screen.getByRole('textbox', { name: /Last four/ }), '99a99');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/No purchase with this reference/);
  await userEvent.clear(screen.getByRole('textbox', { name: /Last four/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /Last four/ }), '4321');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText('Here is your token')).toBeTruthy();
});
