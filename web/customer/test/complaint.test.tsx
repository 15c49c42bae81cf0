import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Complaint } from '@powerpay/kit/model';
import { lost, ok, refuse, serve } from '../../kit/test/server';
import ComplaintPage from '../src/help/complaint';
import { knownComplaints } from '../src/help/complaints';
import Help from '../src/help/help';
import { clean } from '../src/help/text';
import { addReceipt, keep, kept, receipts } from '../src/store';
import { speak } from '../src/words';
import { VENDED } from './examples';

const MADE: Complaint = {
  number: 'CPK2M9QXD4T7', state: 'OPEN', kind: 'NO_TOKEN', text: 'I paid and got no token.',
  receivedAt: '2026-11-22T10:00:00Z', dueAt: '2026-11-23T10:00:00Z', overdue: false,
  escalation: [], entries: [],
};
beforeEach(() => { localStorage.clear(); receipts.value = []; history.replaceState(null, '', '/complaint'); });
afterEach(cleanup);
const show = () => render(<LocationProvider><ComplaintPage /></LocationProvider>);
const press = () => userEvent.click(screen.getByRole('button', { name: /Send complaint/ }));
const field = (name: RegExp) => screen.getByLabelText<HTMLInputElement>(name);

async function write(phone = '08031234321') {
  await userEvent.selectOptions(field(/What is it about/), 'NO_TOKEN');
  await userEvent.type(field(/What happened/), 'I paid and got no token.');
  await userEvent.clear(field(/Your phone/));
  await userEvent.type(field(/Your phone/), phone);
}

test('what is missing is said beside its field, and nothing is sent or lost', async () => {
  const { sent } = serve({});
  show();
  await userEvent.type(field(/What happened/), 'short');
  await userEvent.type(field(/E-mail/), 'ada@');
  await press();
  expect(screen.getAllByRole('alert').map(a => a.textContent)).toEqual([
    'Choose what it is about.', 'Write at least 10 characters, so that we understand.',
    'Enter a Nigerian mobile number, like 0803 123 4567.',
    'Enter an e-mail like ada@mail.ng, or leave it empty.']);
  expect(sent.length).toBe(0);
  cleanup();
  show();
  expect(field(/What happened/).value).toBe('short');
});

test('sent, it has a number and a date, and this phone knows it', async () => {
  const server = serve({ 'POST /v1/complaints': () => ok(MADE, 201) });
  show();
  await write();
  await press();
  expect(await screen.findByText('CPK2M9QXD4T7')).toBeTruthy();
  expect(screen.getByText('23 Nov 2026, 11:00')).toBeTruthy();
  expect(server.sent[0]!.body).toEqual({ kind: 'NO_TOKEN', text: 'I paid and got no token.',
    phone: '08031234321', language: 'en' });
  expect(knownComplaints().map(k => [k.complaint.number, k.lastFour])).toEqual([['CPK2M9QXD4T7', '4321']]);
  expect(kept('complaint', null)).toBe(null);
  cleanup();
  render(<LocationProvider><Help /></LocationProvider>);
  expect(screen.getByRole('link', { name: /CPK2M9QXD4T7/ }).getAttribute('href')).toBe('/c/CPK2M9QXD4T7');
});

test('a lost answer and a reload send the same complaint, not a second one', async () => {
  const server = serve({ 'POST /v1/complaints': lost });
  show();
  await write();
  await press();
  expect(await screen.findByText(/Nothing is lost: press again/)).toBeTruthy();
  cleanup();
  show();
  expect(field(/What happened/).value).toBe('I paid and got no token.');
  server.routes['POST /v1/complaints'] = () => ok(MADE, 201);
  await speak('ha');
  await userEvent.click(screen.getByRole('button', { name: 'Aika ƙara' }));
  expect(await screen.findByText('CPK2M9QXD4T7')).toBeTruthy();
  await speak('en');
  const sent = server.to('POST', '/v1/complaints');
  expect([sent.length, new Set(sent.map(s => s.key)).size]).toEqual([2, 1]);
  expect(sent[1]!.body).toEqual(sent[0]!.body);
});

test('a refusal frees the key, so that the corrected complaint is a new one', async () => {
  const server = serve({ 'POST /v1/complaints': () => refuse(404, 'PURCHASE_NOT_FOUND') });
  show();
  await write();
  await userEvent.type(field(/Reference/), 'pp7k-2m9qxd4t');
  await press();
  expect(await screen.findByText(/No purchase with this reference and this phone/)).toBeTruthy();
  expect(field(/Reference/).getAttribute('aria-invalid')).toBe('true');
  expect((server.sent[0]!.body as { reference: string }).reference).toBe('PP7K2M9QXD4T');
  await press();
  await waitFor(() => expect(new Set(server.sent.map(s => s.key)).size).toBe(2));
});

test('what the server refuses stands beside its field, and a fault of ours is not about money', async () => {
  const server = serve({ 'POST /v1/complaints': () => refuse(400, 'FIELD_INVALID', { field: 'text' }) });
  show();
  await write();
  await press();
  expect(await screen.findByText(/Write at least 10 characters/)).toBeTruthy();
  expect(field(/What happened/).getAttribute('aria-invalid')).toBe('true');
  server.routes['POST /v1/complaints'] = () => refuse(500, 'INTERNAL_ERROR', { correlationId: 'abc' });
  await press();
  expect(await screen.findByText('That did not work on our side. Nothing is lost: press again. Reference abc.'))
    .toBeTruthy();
});

test('a purchase of this phone is picked, and wants the phone it was bought with', async () => {
  addReceipt(VENDED, '4321');
  keep('phone', '08031234321');
  history.replaceState(null, '', '/complaint?reference=PP7K2M9QXD4T');
  const server = serve({ 'POST /v1/complaints': () => ok(MADE, 201) });
  show();
  expect(field(/Which purchase/).value).toBe('PP7K2M9QXD4T');
  expect(field(/Your phone/).value).toBe('08031234321');
  await write('08039999999');
  await press();
  expect(screen.getByText('You bought with the phone that ends in 4321. Give that one.')).toBeTruthy();
  await write();
  await userEvent.clear(field(/What happened/));
  await userEvent.type(field(/What happened/), 'No token came.');
  await press();
  expect(await screen.findByText('CPK2M9QXD4T7')).toBeTruthy();
  expect(server.sent.map(s => s.body)).toMatchObject([{ reference: 'PP7K2M9QXD4T', text: 'No token came.' }]);
});

test('too long a text stays, and it is said how much to take away', async () => {
  keep('complaint', { kind: 'OTHER', pick: 'TYPED', reference: '', text: 'a'.repeat(2003), phone: '', email: '' });
  serve({});
  show();
  expect(screen.getByText('At most 2,000 characters. Take 3 away.')).toBeTruthy();
  expect(field(/What happened/).value.length).toBe(2003);
});

test('what is no text is left out, line ends and joined letters stay', () => {
  expect(clean(' a\r\nb\tc\u0000\u202e\ue000\ud800 👨‍👩‍👧 ẹ\u0301 ')).toBe('a\nb c 👨‍👩‍👧 ẹ\u0301');
});
