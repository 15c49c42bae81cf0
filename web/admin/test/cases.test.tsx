import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { againTrouble, tokensOf, tokenTrouble } from '../src/cases/tokens';
import { session } from '../src/session';

const TOKEN = '26362054405982757802';
const ABOUT = {
  id: 7, subject: 'PP7K2M9QXD4T', purchaseId: 'PP7K2M9QXD4T', kind: 'VEND_IN_DOUBT',
  text: 'still in doubt: 099', openedAt: '2026-11-22T10:00:00Z',
  deadline: '2026-11-23T10:00:00Z', overdue: false,
};
const FILE = {
  about: ABOUT, actions: ['RESUME', 'MARK_VENDED', 'REFUND', 'WRITE_OFF'], takesTwo: ['MARK_VENDED', 'WRITE_OFF'],
  atStakeKobo: 510_750,
  purchase: {
    id: 'PP7K2M9QXD4T', state: 'REVIEW', reviewFrom: 'VENDING', createdAt: ABOUT.openedAt,
    companyName: 'Ikeja Electric', type: 'PREPAID', number: '04512378901',
    customerName: 'ADA OBI', totalKobo: 510_750, paidKobo: 510_750, gateway: 'paystack',
    paymentReference: 'PP7K2M9QXD4T',
  },
  events: [{ at: ABOUT.openedAt, kind: 'ANSWERED', text: '099 pending' }],
  postings: [], refunds: [], exchanges: [],
  attempts: [{ reference: '202611221000PP7', vendor: 'vtpass', at: ABOUT.openedAt }],
};
const desk = (file: object = FILE) => serve({
  'GET /v1/staff/cases': s => ok({
    cases: s.query.get('overdue') === 'true' ? [] : [ABOUT], open: 1, overdue: 0 }),
  'GET /v1/staff/cases/7': () => ok(file),
  'POST /v1/staff/cases/7/owner': () => ok({ ...FILE, about: { ...ABOUT, owner: 'me@b.ng' } }),
  'POST /v1/staff/cases/7/decision': () => ok({
    ...FILE, actions: [], about: { ...ABOUT, decision: 'RESUME', decidedBy: 'me@b.ng' } }),
});
const DECISION = ['POST', '/v1/staff/cases/7/decision'] as const;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
/** The dialog that asks once more; its button bears its name. */
const asked = async (name: string) => within(await screen.findByRole('dialog', { name }));
const confirm = async (name: string) =>
  userEvent.click((await asked(name)).getByRole('button', { name }));

beforeEach(() => {
  history.replaceState(null, '', '/admin/?view=cases');
  readAddress();
  session.value = 'unknown';
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

async function openCase(name: string) {
  render(<App />);
  await userEvent.click(await screen.findByRole('link', { name: 'Sale in doubt' }));
  await userEvent.click(await screen.findByRole('button', { name }));
}

test('the list tells what waits; a case has its evidence and an address', async () => {
  const { to } = desk();
  render(<App />);
  expect(await screen.findByText('still in doubt: 099')).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Sale in doubt' }));
  expect(await screen.findByText('099 pending')).toBeTruthy();
  expect(screen.getByText('202611221000PP7')).toBeTruthy();
  expect(location.search).toBe('?case=7');
  await press('Make it mine');
  expect(await screen.findByText('me@b.ng')).toBeTruthy();
  expect(to('POST', '/v1/staff/cases/7/owner')[0]?.key).toBeTruthy();
  await userEvent.click(screen.getByLabelText('Close'));
  await press('Overdue');
  expect(await screen.findByText(/^No case\./)).toBeTruthy();
  expect(to('GET', '/v1/staff/cases').at(-1)?.query.get('overdue')).toBe('true');
});

test('nothing is done before the dialog has said what will happen', async () => {
  const { to } = desk();
  await openCase('Refund ₦5,107.50');
  expect(screen.getByText(/goes back to the customer by paystack/)).toBeTruthy();
  await userEvent.click((await asked('Refund ₦5,107.50')).getByRole('button', { name: 'Cancel' }));
  expect(to(...DECISION)).toHaveLength(0);
  await press('Ask the vendor again');
  await confirm('Ask the vendor again');
  expect(await screen.findByText('Done.')).toBeTruthy();
  expect(to(...DECISION)[0]?.body).toEqual({ action: 'RESUME' });
  expect(screen.queryByText('What you can do')).toBeNull();
});

test('a token is typed twice, and only then sent', async () => {
  const { to } = desk();
  await openCase('Propose: enter the token');
  await confirm('Propose: enter the token');
  expect(screen.getByText('Enter the token that the vendor gave.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Tokens, one a line'), '2636 2054 4059 8275 7802');
  await userEvent.type(screen.getByLabelText('The same again'), '26362054405982757801');
  await confirm('Propose: enter the token');
  expect(screen.getByText('The two entries differ. Type it again.')).toBeTruthy();
  expect(to(...DECISION)).toHaveLength(0);
  await userEvent.type(screen.getByLabelText('The same again'), '{Backspace}2');
  await userEvent.type(screen.getByLabelText('Why'), 'they read it out');
  await confirm('Propose: enter the token');
  await waitFor(() => expect(to(...DECISION)).toHaveLength(1));
  expect(to(...DECISION)[0]?.body).toEqual(
    { action: 'MARK_VENDED', note: 'they read it out', tokens: [{ kind: 'CREDIT', digits: TOKEN }] });
});

test('writing off explains the two people, wants a reason, and shows a refusal', async () => {
  const { to, routes } = desk();
  await openCase('Propose: write off ₦5,107.50');
  expect(screen.getByText(/nothing changes until a colleague agrees/)).toBeTruthy();
  await confirm('Propose: write off ₦5,107.50');
  expect(screen.getByText(/^Say why/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Why'), 'nobody to give it to');
  routes[DECISION.join(' ')] = () => refuse(409, 'SECOND_PERSON_NEEDED');
  await confirm('Propose: write off ₦5,107.50');
  expect(await screen.findByText('You proposed it. A colleague must agree.')).toBeTruthy();
  routes[DECISION.join(' ')] = () => ok(
    { ...FILE, about: { ...ABOUT, proposed: 'WRITE_OFF', proposedBy: 'ada@b.ng' } }, 202);
  await confirm('Propose: write off ₦5,107.50');
  expect(await screen.findByText('Proposed. A colleague must agree.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Write off ₦5,107.50' })).toBeTruthy();
  const keys = to(...DECISION).map(s => s.key);
  expect(keys[0]).toBe(keys[1]);
});

test('tokens: their number says what they are; anything but 20 digits is refused', () => {
  const key = '1'.repeat(20);
  expect(tokenTrouble(`${key}\n${key}1`)).toMatch(/^Line 2 /);
  expect(tokenTrouble([key, key, key, key].join('\n'))).toMatch(/^Enter one to three/);
  expect(againTrouble(key, ` ${key}\n`)).toBe('');
  expect(tokensOf(`${key}\n\n2${key.slice(1)}\n${TOKEN}`).map(t => t.kind))
    .toEqual(['KEY_CHANGE_1', 'KEY_CHANGE_2', 'CREDIT']);
});
