import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { session } from '../src/session';

const row = (id: string, state = 'VENDED') => ({
  id, state, createdAt: '2026-11-22T10:00:00Z', companyName: 'Ikeja Electric', type: 'PREPAID',
  number: '04512378901', customerName: 'ADA OBI', phone: '0803•••4321', totalKobo: 510_750,
});
const DETAIL = {
  purchase: {
    id: 'PP1', state: 'VENDED', final: true, text: 'Here is your token.', phone: '0803•••4321',
    createdAt: '2026-11-22T10:00:00Z', price: { totalKobo: 510_750 }, tokens: [],
    meter: {
      companyName: 'Ikeja Electric', type: 'PREPAID', number: '04512378901',
      customerName: 'ADA OBI',
    },
  },
  tokens: ['•••• 0785'],
  events: [{ at: '2026-11-22T10:00:01Z', kind: 'PAID', text: 'Paid by card' }],
  postings: [{ at: '2026-11-22T10:00:01Z', entry: 'e1', account: 'gateway', amountKobo: -50 }],
  messages: [{ channel: 'SMS', kind: 'TOKEN', state: 'UNPROVED', text: 'on its way', carrier: 'termii',
    at: '2026-11-22T10:00:02Z' }],
  exchanges: [{
    at: '2026-11-22T10:00:01Z', provider: 'vtpass', call: 'POST /api/pay', tookMillis: 12,
    status: 'no answer: SocketTimeoutException', request: '{"amount":5000}', answer: '',
  }],
};
const office = (signedIn: boolean) => {
  let inside = signedIn;
  return serve({
    'POST /v1/staff/sessions': s => (s.body as { password: string }).password === 'secret'
      ? ok({ step: 'SECOND_FACTOR', app: true, passkey: false }, 201) : refuse(401, 'SIGN_IN_REFUSED'),
    'POST /v1/staff/sessions/step-up': s => {
      inside = (s.body as { code: string }).code === '123456';
      return inside ? ok({ step: 'OPEN', app: true, passkey: false }) : refuse(422, 'SECOND_FACTOR_WRONG');
    },
    'DELETE /v1/staff/sessions': () => ({ status: 204 }),
    'GET /v1/staff/purchases': s => !inside ? refuse(401, 'SIGN_IN_REQUIRED')
      : s.query.get('query') === 'none' ? ok({ purchases: [] })
        : s.query.get('cursor') ? ok({ purchases: [row('PP3')] })
          : ok({ purchases: [row('PP1'), row('PP2', 'REVIEW')], nextCursor: 'c2' }),
    'GET /v1/staff/purchases/PP1': () => ok(DETAIL),
  });
};
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  history.replaceState(null, '', '/admin/purchases');
  readAddress();
  session.value = 'unknown';
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

test('asks for the sign-in, refuses in plain words, then shows the purchases', async () => {
  const { to } = office(false);
  render(<App />);
  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@powerpay.ng');
  await press('Sign in');
  expect(screen.getByRole('alert').textContent).toBe('Enter your password.');
  await userEvent.type(screen.getByLabelText('Password'), 'wrong');
  await press('Sign in');
  expect(await screen.findByText(/do not fit together/)).toBeTruthy();
  expect((screen.getByLabelText('E-mail') as HTMLInputElement).value).toBe('ada@powerpay.ng');
  await userEvent.clear(screen.getByLabelText('Password'));
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
  await press('Sign in');
  await userEvent.type(await screen.findByLabelText('Code of your app'), '000000');
  await press('Sign in');
  expect(await screen.findByText(/does not fit, or was used/)).toBeTruthy();
  await userEvent.clear(screen.getByLabelText('Code of your app'));
  await userEvent.type(screen.getByLabelText('Code of your app'), '123 456');
  await press('Sign in');
  expect(await screen.findByRole('link', { name: 'PP1' })).toBeTruthy();
  expect(to('POST', '/v1/staff/sessions')).toHaveLength(2);
});

test('"More" adds the next page by its cursor', async () => {
  const { to } = office(true);
  render(<App />);
  await screen.findByRole('link', { name: 'PP2' });
  await press('More');
  expect(await screen.findByRole('link', { name: 'PP3' })).toBeTruthy();
  expect(screen.getByRole('link', { name: 'PP1' })).toBeTruthy();
  expect(to('GET', '/v1/staff/purchases').at(-1)?.query.get('cursor')).toBe('c2');
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
});

test('filters go to the server and into the address', async () => {
  const { to } = office(true);
  render(<App />);
  await screen.findByRole('link', { name: 'PP1' });
  await press('Being checked');
  await userEvent.type(screen.getByRole('searchbox'), 'none{Enter}');
  expect(await screen.findByText('No purchase matches.')).toBeTruthy();
  const last = to('GET', '/v1/staff/purchases').at(-1)!.query;
  expect([last.get('state'), last.get('query')]).toEqual(['REVIEW', 'none']);
  expect(location.search).toBe('?state=REVIEW&query=none');
  await press('Show all');
  expect(await screen.findByRole('link', { name: 'PP1' })).toBeTruthy();
});

test('a row opens with its history, postings and messages, and has its own address', async () => {
  office(true);
  render(<App />);
  await userEvent.click(await screen.findByRole('link', { name: 'PP1' }));
  expect(await screen.findByText('Paid by card')).toBeTruthy();
  expect(screen.getByText('•••• 0785')).toBeTruthy();
  expect(screen.getByText('-₦0.50')).toBeTruthy();
  expect(screen.getByText('SMS · TOKEN')).toBeTruthy();
  expect(screen.getByText('on its way · termii')).toBeTruthy();
  expect(screen.getByText('POST /api/pay')).toBeTruthy();
  expect(screen.getByText('no answer: SocketTimeoutException, 12 ms')).toBeTruthy();
  expect(screen.getByText('{"amount":5000}')).toBeTruthy();
  expect(location.search).toBe('?purchase=PP1');
  await userEvent.click(screen.getByLabelText('Close'));
  await waitFor(() => expect(location.search).toBe(''));
});

test('an ended session shows the sign-in and keeps the filter', async () => {
  const { routes } = office(true);
  render(<App />);
  await screen.findByRole('link', { name: 'PP1' });
  routes['GET /v1/staff/purchases'] = () => refuse(401, 'SIGN_IN_REQUIRED');
  await press('Being checked');
  expect(await screen.findByLabelText('Password')).toBeTruthy();
  expect(location.search).toBe('?state=REVIEW');
});
