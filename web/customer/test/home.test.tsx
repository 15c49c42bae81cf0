import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok } from '../../kit/test/server';
import { Buy } from '../src/buy';
import { online } from '../src/online';
import { addMeter, addReceipt, keep, meters, receipts } from '../src/store';
import { COMPANIES, METER, purchaseOf, shop, VENDED } from './examples';

const page = () => render(<LocationProvider><Buy /></LocationProvider>);
const button = (name: RegExp) => screen.findByRole('button', { name });

beforeEach(() => {
  localStorage.clear();
  receipts.value = []; meters.value = []; online.value = true;
  vi.stubGlobal('scrollTo', () => undefined);
  vi.stubGlobal('location', Object.assign(new URL('http://localhost/'), { assign: vi.fn() }));
});
afterEach(() => { cleanup(); online.value = true; });

test('the last meter again in two taps, with the last amount and phone', async () => {
  const { to } = shop();
  addMeter(METER); addReceipt(VENDED, '4321'); keep('phone', '0803 123 4321');
  page();
  const again = await button(/^Buy again for ADA OBI.*Last time ₦5,000/);
  await userEvent.click(again);
  await userEvent.click(await button(/^Pay ₦5,107.50/));
  await waitFor(() => expect(to('POST', '/v1/purchases')[0]?.body)
    .toMatchObject({ number: METER.number, amountKobo: 500_000, totalKobo: 510_750 }));
});

test('another name than last time is asked about before anything else', async () => {
  const { routes } = shop();
  routes['GET /v1/meter'] = () => ok({ ...METER, customerName: 'BOLA ADE' });
  addMeter(METER);
  page();
  await userEvent.click(await button(/ADA OBI/));
  expect(await screen.findByText(/Last time the company named ADA OBI/)).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Is this your meter?');
});

test('a purchase that is being worked on stands first, and what is settled does not', async () => {
  const { routes } = shop();
  const busy = purchaseOf({ state: 'VENDING', checkoutUrl: undefined });
  const settled = { ...VENDED, id: 'PPSETTLED123' };
  routes[`GET /v1/purchases/${busy.id}`] = () => ok(busy);
  addReceipt(busy, '4321'); addReceipt(settled, '4321');
  page();
  const note = await screen.findByText(/Your purchase of ₦5,000 for ADA OBI is being worked on/);
  expect(note.querySelector('a')?.getAttribute('href')).toBe(`/p/${busy.id}`);
  expect(screen.queryByText(/PPSETTLED123/)).toBeNull();
  routes[`GET /v1/purchases/${busy.id}`] = () => ok({ ...busy, state: 'VENDED', final: true });
  cleanup(); page();
  await waitFor(() => expect(screen.queryByText(/is being worked on/)).toBeNull());
});

test('what staff tell is read first, in the chosen language or English, by those it is for', async () => {
  const { routes } = shop();
  const banner = (text: string, company?: string) =>
    ({ kind: 'TROUBLE', texts: { en: text, ha: `${text}, ha` }, ...(company && { company }) });
  routes['GET /v1/companies'] = () => ok({ companies: COMPANIES,
    banners: [banner('Banks are slow'), banner('Yola is down', 'yola')] });
  page();
  expect(await screen.findByText('Banks are slow')).toBeTruthy();
  expect(screen.queryByText('Yola is down')).toBeNull();
});

test('meters of the account stand beside those of the phone, by their own names', async () => {
  const { routes, to } = shop();
  routes['GET /v1/account/meters'] = () => ok([
    { ...METER, id: '1', name: 'Mama’s house', addedAt: METER.verifiedAt },
    { ...METER, id: '2', name: 'Shop', number: '04512378902', addedAt: METER.verifiedAt }]);
  addMeter(METER);
  page();
  expect(to('GET', '/v1/account/meters')).toHaveLength(0);
  cleanup();
  keep('account', { phone: '0803' });
  page();
  expect(await button(/^Mama’s house/)).toBeTruthy();
  expect(await button(/^Shop/)).toBeTruthy();
});

test('a reminder leads to the amount of its meter, after signing in if that is needed', async () => {
  const { routes } = shop();
  routes['GET /v1/account/meters'] = () => ok([{ ...METER, id: 'm7', name: 'Shop', addedAt: METER.verifiedAt }]);
  keep('account', { phone: '+2348031234321' });
  const from = (search: string) => vi.stubGlobal('location',
    Object.assign(new URL(`http://localhost/${search}`), { assign: vi.fn() }));
  from('?m=m7');
  page();
  await screen.findByRole('heading', { name: 'How much?' });
  expect((screen.getByRole('textbox', { name: /Phone/ }) as HTMLInputElement).value).toBe('+2348031234321');
  cleanup(); localStorage.clear(); meters.value = [];
  const push = vi.spyOn(history, 'pushState');
  from('?m=m7');
  page();
  await waitFor(() => expect(push.mock.calls.map(c => c[2])).toContain('/sign-in?to=%2F%3Fm%3Dm7'));
});

test('without network the page says so, and Pay waits with the reason', async () => {
  shop();
  addMeter(METER); addReceipt(VENDED, '4321'); keep('phone', '0803 123 4321');
  page();
  await userEvent.click(await button(/^Buy again/));
  const pay = await button(/^Pay ₦5,107.50/) as HTMLButtonElement;
  dispatchEvent(new Event('offline'));
  await waitFor(() => expect(pay.disabled).toBe(true));
  const why = document.getElementById(pay.getAttribute('aria-describedby') ?? '');
  expect(why?.textContent).toMatch(/You can pay when it is back; what you typed stays here/);
  dispatchEvent(new Event('online'));
  await waitFor(() => expect(pay.disabled).toBe(false));
  cleanup();
  dispatchEvent(new Event('offline'));
  localStorage.clear();
  page();
  expect(await screen.findByText(/your tokens are in Receipts/)).toBeTruthy();
});
