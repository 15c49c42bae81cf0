import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Complaint } from '@powerpay/kit/model';
import { lost, ok, refuse, serve } from '../../kit/test/server';
import { knownComplaints, rememberComplaint } from '../src/help/complaints';
import { leftUntil } from '../src/help/standing';
import Tracking from '../src/help/tracking';
import { clearPhone, keep } from '../src/store';

const HOUR_MS = 3_600_000;
const soon = new Date(Date.now() + 50 * HOUR_MS).toISOString();
const before = new Date(Date.now() - 50 * HOUR_MS).toISOString();
const SEEN: Complaint = {
  number: 'CPK2M9QXD4T7', state: 'ANSWERED', kind: 'REFUND', text: 'Where is my money?',
  reference: 'PP7K2M9QXD4T', receivedAt: before, dueAt: soon, overdue: false,
  escalation: [
    { to: 'Our manager', how: 'manager@shop.example', from: before },
    { to: 'NERC Forum', how: 'forum@nerc.example', from: soon }],
  entries: [{ by: 'US', text: 'It left us on Monday.', at: before }],
};
const GET = 'GET /v1/complaints/CPK2M9QXD4T7', ADD = 'POST /v1/complaints/CPK2M9QXD4T7/entries';
beforeEach(() => localStorage.clear());
afterEach(cleanup);
const show = () => render(<LocationProvider><Tracking number="CPK2M9QXD4T7" /></LocationProvider>);

test('a phone that did not send it is asked for four digits', async () => {
  const server = serve({ [GET]: s => s.lastFour === '4321' ? ok(SEEN) : refuse(404, 'COMPLAINT_NOT_FOUND') });
  show();
  const four = screen.getByLabelText<HTMLInputElement>('Last four digits of the phone');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(screen.getByRole('alert').textContent).toBe('Enter the last four digits.');
  await userEvent.type(four, '1111');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText(/No complaint with this number/)).toBeTruthy();
  expect(four.value).toBe('1111');
  await userEvent.clear(four);
  await userEvent.type(four, '4321');
  await userEvent.click(screen.getByRole('button', { name: 'Open' }));
  expect(await screen.findByText('It left us on Monday.')).toBeTruthy();
  expect(server.to('GET', '/v1/complaints/CPK2M9QXD4T7').map(s => s.lastFour)).toEqual(['1111', '4321']);
  expect(knownComplaints().length).toBe(1);
});

test('the clock, what was said, and whom to go to from when', async () => {
  const open = { ...SEEN, state: 'OPEN' as const };
  rememberComplaint(open, '4321');
  serve({ [GET]: () => ok(SEEN) });
  show();
  expect(screen.getByText('2 days left')).toBeTruthy();
  expect(await screen.findByText('Answered')).toBeTruthy();
  expect(screen.queryByText('2 days left')).toBeNull();
  expect(screen.getByText('Where is my money?')).toBeTruthy();
  expect(screen.getByText('NERC Forum')).toBeTruthy();
  expect(screen.getByText('now')).toBeTruthy();
  expect(screen.getByText(/^from /)).toBeTruthy();
});

test('overdue is said, and that we are sorry', () => {
  const late = { ...SEEN, state: 'ESCALATED' as const, overdue: true, dueAt: before };
  rememberComplaint(late, '4321');
  serve({ [GET]: () => ok(late) });
  show();
  expect(screen.getByText(/are late. We are sorry/)).toBeTruthy();
  expect(screen.getByText('Overdue: it went up')).toBeTruthy();
});

test('without network the last seen state stands, with its time', async () => {
  rememberComplaint(SEEN, '4321');
  serve({ [GET]: lost });
  show();
  expect(await screen.findByText(/This is what we saw last/)).toBeTruthy();
  expect(screen.getByText('It left us on Monday.')).toBeTruthy();
});

test('an entry is sent once, is kept while it is not, and shows', async () => {
  rememberComplaint(SEEN, '4321');
  const server = serve({ [GET]: () => ok(SEEN), [ADD]: lost });
  show();
  await userEvent.type(screen.getByLabelText('Add to it'), 'Nothing has come yet.');
  await userEvent.click(screen.getByRole('button', { name: 'Add to it' }));
  expect(await screen.findByText('No network. Check it and try again.')).toBeTruthy();
  cleanup();
  show();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Add to it').value).toBe('Nothing has come yet.');
  const now = { ...SEEN, entries: [...SEEN.entries, { by: 'YOU' as const, text: 'Nothing has come yet.', at: soon }] };
  server.routes[ADD] = () => ok(now, 201);
  await userEvent.click(screen.getByRole('button', { name: 'Add to it' }));
  expect(await screen.findByText('Added. We read it.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Add to it').value).toBe('');
  const sent = server.to('POST', '/v1/complaints/CPK2M9QXD4T7/entries');
  expect([sent.length, new Set(sent.map(s => s.key)).size, sent[0]!.lastFour]).toEqual([2, 1, '4321']);
});

test('clearing the phone takes complaints and what was written about them with it', () => {
  rememberComplaint(SEEN, '4321');
  keep('entry.CPK2M9QXD4T7', 'Nothing has');
  keep('entrySent.CPK2M9QXD4T7', { key: 'k' });
  keep('language', 'ha');
  clearPhone();
  expect(Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i))).toEqual(['pp.language']);
});

test('time left in words that fit', () => {
  const at = Date.parse('2026-11-22T10:00:00Z'), left = (h: number) =>
    leftUntil(new Date(at + h * HOUR_MS).toISOString(), at);
  expect([left(0.5), left(1), left(2), left(47), left(48), left(100)]).toEqual([
    'less than two hours left', 'less than two hours left', '2 hours left', '47 hours left', '2 days left',
    '4 days left']);
});
