import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lost, ok } from '../../../kit/test/server';
import { forgetAccount, rememberAccount } from '../../src/account';
import { merged, ofAccount, older } from '../../src/me/purchases';
import Receipts from '../../src/receipts';
import { addReceipt, receiptOf, receipts } from '../../src/store';
import { purchaseOf, VENDED } from '../examples';
import { ADA, keeper } from './examples';

const old = purchaseOf({ id: 'PPOLD', createdAt: '2026-10-01T08:00:00Z', state: 'VENDED', final: true });
const older1 = purchaseOf({ id: 'PPOLDER', createdAt: '2026-09-01T08:00:00Z', state: 'EXPIRED', final: true });
const show = () => render(<LocationProvider><Receipts /></LocationProvider>);
const links = () => screen.getAllByRole('link').map(a => a.getAttribute('href')).filter(h => h?.startsWith('/p/'));

beforeEach(() => {
  localStorage.clear(); forgetAccount(); receipts.value = []; ofAccount.value = []; older.value = '';
});
afterEach(cleanup);

test('a guest sees this phone and asks the server nothing', () => {
  const { sent } = keeper();
  addReceipt(VENDED, '4321');
  show();
  expect(links()).toEqual(['/p/PP7K2M9QXD4T']);
  expect(sent).toHaveLength(0);
});

test('signed in, the phone and the account are one list, older ones on demand', async () => {
  const { routes } = keeper();
  rememberAccount(ADA);
  addReceipt(VENDED, '4321');
  routes['GET /v1/account/purchases'] = s => s.query.get('before') === 'x'
    ? ok({ purchases: [{ purchase: older1, lastFour: '9876' }] })
    : ok({ purchases: [{ purchase: { ...VENDED, units: '1.0' }, lastFour: '4321' },
      { purchase: old, lastFour: '9876' }], next: 'x' });
  show();
  await waitFor(() => expect(links()).toEqual(['/p/PP7K2M9QXD4T', '/p/PPOLD']));
  await userEvent.click(screen.getByRole('button', { name: 'Show older ones' }));
  await waitFor(() => expect(links()).toEqual(['/p/PP7K2M9QXD4T', '/p/PPOLD', '/p/PPOLDER']));
  expect(screen.queryByRole('button', { name: 'Show older ones' })).toBeNull();
  expect(receiptOf('PPOLD')).toBeUndefined();
  await userEvent.click(document.querySelector('a[href="/p/PPOLD"]')!);
  expect(receiptOf('PPOLD')?.lastFour).toBe('9876');
});

test('without network the last copy of the account is shown', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  ofAccount.value = [{ purchase: old, lastFour: '9876' }];
  routes['GET /v1/account/purchases'] = lost;
  show();
  await waitFor(() => expect(to('GET', '/v1/account/purchases')).toHaveLength(1));
  expect(links()).toEqual(['/p/PPOLD']);
});

test('of two copies the phone’s is shown, newest first', () => {
  const mine = { purchase: { ...old, state: 'REVIEW' as const }, lastFour: '9876' };
  expect(merged([mine], [{ purchase: VENDED, lastFour: '4321' }, { purchase: old, lastFour: '9876' }])
    .map(r => r.purchase.state)).toEqual(['VENDED', 'REVIEW']);
});
