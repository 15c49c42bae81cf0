import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { me } from '../src/me';
import { session } from '../src/session';

const ID = 'PP7K2M9QXD4T', AT = '2026-11-22T10:00:00Z';
const PURCHASE = {
  purchase: {
    id: ID, state: 'VENDING', final: false, text: 'Payment received.', createdAt: AT, updatedAt: AT,
    meter: { company: 'ikeja', companyName: 'Ikeja Electric', type: 'PREPAID', number: '04512378901',
      customerName: 'ADA OBI' },
    price: { totalKobo: 510_750 }, phone: '+234803***4321', gateway: 'paystack', tokens: [],
  },
  tokens: [], events: [], postings: [], messages: [], exchanges: [],
};
const STORY = {
  state: 'VENDING', owedKobo: 510_750, refundTakesTwo: true, openCases: [],
  actions: ['REQUERY', 'RESEND', 'REVIEW', 'REFUND', 'MARK_VENDED'],
  entries: [
    { at: AT, kind: 'EVENT', name: 'PAY_AND_VEND', text: 'attempt 1 at vtpass' },
    { at: AT, kind: 'POSTING', name: 'customer-funds', text: `${ID}/paid`, amountKobo: -510_750 },
    { at: AT, kind: 'EXCHANGE', name: 'vtpass POST /api/pay', text: '504 in 30000 ms', exchange: {
      at: AT, provider: 'vtpass', call: 'POST /api/pay', status: '504', tookMillis: 30_000,
      request: '{"phone":"…"}', answer: '' } },
  ],
};
const APPROVAL = {
  id: 5, kind: 'CASE_REFUND', subject: `${ID} case 7`, summary: `Refund ₦5,107.50 of ${ID}`, reason: 'nothing came',
  madeBy: 'ada@b.ng', madeAt: AT, expiresAt: '2026-11-29T10:00:00Z', state: 'PROPOSED', version: 0,
  mine: false, mayDecide: true,
};
const COMPLAINT = {
  number: 'CP7K2M9QXD4T', state: 'OPEN', kind: 'NO_TOKEN', text: 'I paid and nothing came', reference: ID,
  phone: '+234803***4321', language: 'pcm', receivedAt: AT, dueAt: '2026-11-23T10:00:00Z', overdue: false,
  version: 1, entries: [],
};

const world = () => serve({
  'GET /v1/staff/sessions': () => ok({ email: 'bola@b.ng' }),
  [`GET /v1/staff/purchases/${ID}`]: () => ok(PURCHASE),
  [`GET /v1/staff/purchases/${ID}/timeline`]: () => ok(STORY),
  [`POST /v1/staff/purchases/${ID}/requeries`]: () => ok({ purchase: ID, state: 'VENDING' }),
  [`POST /v1/staff/purchases/${ID}/refunds`]: () => ok({ purchase: ID, state: 'REVIEW', caseId: 7, approvalId: 5 }, 202),
  'GET /v1/staff/approvals': () => ok({ approvals: [APPROVAL] }),
  'GET /v1/staff/approvals/5': () => ok({ ...APPROVAL, payload: { caseId: 7 } }),
  'POST /v1/staff/approvals/5/agreements': () => ok({ ...APPROVAL, state: 'AGREED', decidedBy: 'bola@b.ng' }),
  'GET /v1/staff/complaints': () => ok({ complaints: [COMPLAINT], open: 1, overdue: 0 }),
  'GET /v1/staff/complaints/CP7K2M9QXD4T': () => ok(COMPLAINT),
  'GET /v1/staff/macros': () => ok({ macros: [{ name: 'looking', about: 'COMPLAINT', kinds: [],
    title: 'We are looking into it', text: { en: 'We look.', pcm: 'We dey look am.' } }] }),
  'POST /v1/staff/complaints/CP7K2M9QXD4T/entries': () => ok({ ...COMPLAINT, state: 'ANSWERED', version: 2,
    entries: [{ by: 'US', author: 'bola@b.ng', text: 'We dey look am.', at: AT }] }),
});
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const inside = async (name: string) => within(await screen.findByRole('dialog', { name }));
async function open(path: string) {
  history.replaceState(null, '', path);
  readAddress();
  render(<App />);
}

beforeEach(() => {
  session.value = 'unknown'; me.value = {};
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

test('a purchase shows all that happened in one list, and a stuck one is asked about at once', async () => {
  const { to } = world();
  await open(`/admin/purchases/${ID}`);
  expect(await screen.findByText('Paid; a vendor was asked')).toBeTruthy();
  expect(screen.getByText('Call: vtpass POST /api/pay')).toBeTruthy();
  expect(screen.getByText('-₦5,107.50')).toBeTruthy();
  await press('Ask again now');
  const dialog = await inside('Ask again now');
  await userEvent.click(dialog.getByRole('button', { name: 'Ask again now' }));
  expect(dialog.getByText(/^Say why/)).toBeTruthy();
  await userEvent.type(dialog.getByLabelText('Why'), 'the customer called');
  await userEvent.click(dialog.getByRole('button', { name: 'Ask again now' }));
  expect(await screen.findByText(/^Done\./)).toBeTruthy();
  const [sent] = to('POST', `/v1/staff/purchases/${ID}/requeries`);
  expect(sent?.body).toEqual({ reason: 'the customer called' });
  expect(sent?.key).toBeTruthy();
});

test('a refund names its sum, says that it takes two, and leads to the approval', async () => {
  world();
  await open(`/admin/purchases/${ID}`);
  await screen.findByText('Paid; a vendor was asked');
  await press('Refund ₦5,107.50');
  const dialog = await inside('Refund ₦5,107.50');
  expect(dialog.getByText(/A colleague must agree/)).toBeTruthy();
  await userEvent.type(dialog.getByLabelText('Why'), 'nothing came');
  await userEvent.click(dialog.getByRole('button', { name: 'Refund ₦5,107.50' }));
  expect((await screen.findByRole('link', { name: 'approval 5' })).getAttribute('href')).toContain('approval=5');
});

test('support sees no button that moves money', async () => {
  world().routes['GET /v1/staff/sessions'] = () => ok({ email: 'caro@b.ng', roles: ['SUPPORT'] });
  await open(`/admin/purchases/${ID}`);
  expect(await screen.findByRole('button', { name: 'Ask again now' })).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Refund/ })).toBeNull());
  expect(screen.queryByRole('button', { name: 'Enter the token' })).toBeNull();
});

test('a proposal is read, agreed to under its version, and then done', async () => {
  const { to, routes } = world();
  await open('/admin/approvals');
  await userEvent.click(await screen.findByRole('link', { name: 'Refund' }));
  expect(await screen.findByText('nothing came', { selector: '.said' })).toBeTruthy();
  const { summary } = APPROVAL;
  await press(`Agree: ${summary}`);
  const agree = async () => userEvent.click((await inside(summary)).getByRole('button', { name: summary }));
  const route = 'POST /v1/staff/approvals/5/agreements', now = routes[route]!;
  routes[route] = () => refuse(409, 'STALE_VERSION', { detail: 'It is REFUSED by now.' });
  await agree();
  expect(await screen.findByText(/It is REFUSED by now/)).toBeTruthy();
  routes[route] = now;
  await agree();
  expect(await screen.findByText('You agreed, and it is done.')).toBeTruthy();
  expect(to('POST', '/v1/staff/approvals/5/agreements')[1]?.body).toEqual({ version: 0 });
  expect(screen.queryByRole('button', { name: 'Refuse' })).toBeNull();
  await userEvent.click(screen.getByLabelText('Close'));
  expect(location.search).toBe('');
});

test('who proposed it may only withdraw it', async () => {
  world().routes['GET /v1/staff/approvals/5'] = () => ok({ ...APPROVAL, mine: true, mayDecide: false });
  await open('/admin/approvals?whose=MINE');
  await userEvent.click(await screen.findByRole('link', { name: 'Refund' }));
  expect(await screen.findByRole('button', { name: 'Withdraw it' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
});

test('a complaint is answered in the language of the customer, with a ready text', async () => {
  const { to } = world();
  await open('/admin/complaints');
  await userEvent.click(await screen.findByRole('link', { name: 'CP7K2M9QXD4T' }));
  await userEvent.click(await screen.findByRole('button', { name: 'We are looking into it' }));
  await press('Answer');
  expect(await screen.findByText('Your answer is sent.')).toBeTruthy();
  expect(to('POST', '/v1/staff/complaints/CP7K2M9QXD4T/entries')[0]?.body)
    .toEqual({ text: 'We dey look am.', version: 1 });
  expect(screen.getByText('Answered')).toBeTruthy();
});
