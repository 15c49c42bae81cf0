import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import Audit from '../src/audit/page';
import { asked, sheet } from '../src/audit/words';
import Customers from '../src/customers/page';
import Customer from '../src/customers/one';
import { me } from '../src/me';

const ID = '0123456789abcdef0123456789abcdef';
const SEEN = { id: ID, phone: '0803•••••67', email: 'a•••@example.ng', name: 'A••• O•••', account: true };
const FILE = {
  customer: SEEN, language: 'en', since: '2026-01-02T10:00:00Z',
  limit: { mostKobo: 2_000_000, reason: 'CHARGEBACK', at: '2026-10-02T10:00:00Z' },
  purchases: [{ id: 'PP7K2M9QXD4T', at: '2026-11-22T10:00:00Z', state: 'VENDED', company: 'IKEDC',
    meter: '04512378901', totalKobo: 510_750 }],
  meters: [{ company: 'IKEDC', number: '04512378901', saved: false }],
  complaints: [], consents: [{ purpose: 'TERMS', given: true, version: '2026-11-23', at: '2026-01-02T10:00:00Z' }],
  blocks: [] as object[], notes: [] as object[],
};
const ENTRY = {
  number: 7, at: '2026-11-22T10:00:00Z', who: 'bola@b.ng', roles: 'SUPPORT', act: 'UNMASK phone', subject: ID,
  outcome: 'SEEN', address: '10.0.0.7', correlation: 'abc', details: { reason: 'called us' },
};
const at = (address: string) => { history.replaceState(null, '', address); readAddress(); };
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const confirm = async (name: string, why: string) => {
  const dialog = within(await screen.findByRole('dialog', { name }));
  await userEvent.type(dialog.getByRole('textbox', { name: /Why|Note/ }), why);
  await userEvent.click(dialog.getByRole('button', { name }));
};

beforeEach(() => {
  me.value = {};
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

test('customers are searched by what the address says, and nobody is listed without', async () => {
  const server = serve({ 'GET /v1/staff/customers': () => ok({ customers: [SEEN] }) });
  at('/admin/customers');
  render(<Customers />);
  await screen.findByText(/Search by a phone/);
  expect(server.sent).toHaveLength(0);
  await userEvent.type(screen.getByRole('searchbox'), '0803 123 4567{Enter}');
  const link = await screen.findByRole('link', { name: '0803•••••67' });
  expect(link.getAttribute('href')).toBe(`/admin/customers/${ID}`);
  expect(server.sent[0]?.query.get('q')).toBe('0803 123 4567');
});

test('a field is shown in clear only after a reason', async () => {
  const server = serve({
    [`GET /v1/staff/customers/${ID}`]: () => ok(FILE),
    [`POST /v1/staff/customers/${ID}/unmaskings`]: () => ok({ value: '+2348031234567' }),
  });
  at(`/admin/customers/${ID}`);
  render(<Customer id={ID} />);
  await screen.findByText('A••• O•••');
  await press('Show phone');
  await confirm('Show phone', 'no');
  expect(screen.getByText('Say why, in a few words.')).toBeTruthy();
  await confirm('Show phone', ' token, called us');
  await screen.findByText('+2348031234567');
  expect(server.sent.at(-1)?.body).toEqual({ field: 'PHONE', reason: 'no token, called us' });
  expect(screen.queryByRole('button', { name: 'Show phone' })).toBeNull();
});

test('a block stands above everything and can be lifted', async () => {
  const blocked = { ...FILE, blocks: [{ reason: 'stolen cards', by: 'ada@b.ng', at: ENTRY.at }] };
  serve({
    [`GET /v1/staff/customers/${ID}`]: () => ok(FILE),
    [`POST /v1/staff/customers/${ID}/blocks`]: () => ok(blocked),
    [`POST /v1/staff/customers/${ID}/unblocks`]: () => ok(FILE),
  });
  at(`/admin/customers/${ID}`);
  render(<Customer id={ID} />);
  await screen.findByText('A••• O•••');
  await press('Block the phone');
  await confirm('Block 0803•••••67', 'stolen cards');
  await screen.findByText(/The phone is blocked/);
  await press('Lift this block');
  await confirm('Lift the block of 0803•••••67', 'cleared up');
  await waitFor(() => expect(screen.queryByText(/The phone is blocked/)).toBeNull());
});

test('an auditor sees a customer and can do nothing', async () => {
  me.value = { roles: ['AUDITOR'] };
  serve({ [`GET /v1/staff/customers/${ID}`]: () => ok(FILE) });
  at(`/admin/customers/${ID}`);
  render(<Customer id={ID} />);
  await screen.findByText('A••• O•••');
  for (const name of ['Show phone', 'Block the phone', 'Hand data over', 'End the account', 'Write a note']) {
    expect(screen.queryByRole('button', { name }), name).toBeNull();
  }
});

test('a forged customer is said to be nobody', async () => {
  serve({ 'GET /v1/staff/customers/x': () => refuse(404, 'CUSTOMER_NOT_FOUND', { detail: 'No customer is called so.' }) });
  at('/admin/customers/x');
  render(<Customer id="x" />);
  expect((await screen.findByRole('alert')).textContent).toContain('No customer');
});

test('the trace is filtered by the address, opened, and taken along with the same filter', async () => {
  const server = serve({
    'GET /v1/staff/audit': () => ok({ entries: [ENTRY], next: 7 }),
    'GET /v1/staff/audit/head': () => ok({ entries: 7, head: '7:ab', at: ENTRY.at }),
  });
  at('/admin/audit?who=bola@b.ng&from=2026-11-22&until=2026-11-22&outcome=SEEN');
  render(<Audit />);
  await screen.findByText('UNMASK phone');
  const query = server.sent.find(s => s.query.get('who'))!.query;
  expect(query.get('from')).toBe('2026-11-21T23:00:00.000Z');
  expect(query.get('until')).toBe('2026-11-22T23:00:00.000Z');
  expect(screen.getByText('7:ab')).toBeTruthy();
  await userEvent.click(screen.getByText('10.0.0.7'));
  const entry = within(await screen.findByRole('dialog', { name: 'Entry 7' }));
  expect(entry.getByText('called us')).toBeTruthy();
  expect(sheet(asked(name => ({ who: 'a+b@c.ng' })[name] ?? ''))).toBe('/v1/staff/audit/export.csv?who=a%2Bb%40c.ng');
});
