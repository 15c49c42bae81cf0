import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { me } from '../src/me';
import { asking, halfway, session } from '../src/session';

const ME = { email: 'ada@powerpay.ng', name: 'Ada', roles: ['ADMINISTRATOR'], freshUntil: '2026-11-22T10:00:00Z' };
const OFFER = { secret: 'ABCDEFGHABCDEFGH', uri: 'otpauth://totp/x', side: 21, picture: 'M0 0h1v1h-1z' };
const BOLA = {
  id: 2, email: 'bola@powerpay.ng', name: 'Bola', active: true, roles: ['SUPPORT'], version: 3, changing: false,
};
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const at = (path: string) => { history.replaceState(null, '', path); readAddress(); };

beforeEach(() => {
  session.value = 'unknown'; halfway.value = null; asking.value = null; me.value = {};
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  HTMLDialogElement.prototype.close ??= () => undefined;
  URL.createObjectURL ??= () => 'blob:x';
});
afterEach(cleanup);

test('who has no second factor adds an app, keeps the codes, and is in', async () => {
  at('/admin/me');
  let inside = false;
  const { to } = serve({
    'GET /v1/staff/sessions': () => inside ? ok(ME) : refuse(401, 'SIGN_IN_REQUIRED'),
    'POST /v1/staff/sessions': () => ok({ step: 'ENROL', app: false, passkey: false }, 201),
    'POST /v1/staff/me/authenticator': () => ok(OFFER, 201),
    'POST /v1/staff/me/authenticator/confirmations': s => {
      inside = (s.body as { code: string }).code === '123456';
      return inside ? ok({ codes: ['AAAA-BBBB-CCCC'] }) : refuse(422, 'SECOND_FACTOR_WRONG');
    },
    'GET /v1/staff/me': () => ok({ app: true, codesLeft: 10, passkeys: [] }),
    'GET /v1/staff/me/sessions': () => ok([]),
  });
  render(<App />);
  await userEvent.type(await screen.findByLabelText('E-mail'), 'ada@powerpay.ng');
  await userEvent.type(screen.getByLabelText('Password'), 'secret');
  await press('Sign in');
  await userEvent.click(await screen.findByRole('button', { name: 'An app on my phone' }));
  expect(await screen.findByRole('img', { name: /QR code/ })).toBeTruthy();
  await userEvent.type(screen.getByLabelText('The code it shows now'), '12');
  await press('Use this app');
  expect(to('POST', '/v1/staff/me/authenticator/confirmations')).toHaveLength(0);
  await userEvent.type(screen.getByLabelText('The code it shows now'), '3456');
  await press('Use this app');
  expect(await screen.findByText('AAAA-BBBB-CCCC')).toBeTruthy();
  await press('I have kept them');
  expect(await screen.findByText(/10 recovery codes/)).toBeTruthy();
});

test('what changes rights asks for the second factor once more, and then goes on', async () => {
  at('/admin/team');
  let fresh = false;
  const { to } = serve({
    'GET /v1/staff/sessions': () => ok(ME),
    'GET /v1/staff/members': () => ok([{ ...BOLA, id: 1, name: 'Ada', email: ME.email }, BOLA]),
    'POST /v1/staff/members/2/changes': () => fresh ? ok({ approval: 7 }, 202) : refuse(403, 'STEP_UP_NEEDED'),
    'POST /v1/staff/sessions/step-up': () => {
      fresh = true;
      return ok({ step: 'OPEN', app: true, passkey: false });
    },
  });
  render(<App />);
  await screen.findByText('bola@powerpay.ng');
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Change Ada' }).disabled).toBe(true);
  await press('Change Bola');
  await userEvent.click(screen.getByLabelText('Finance'));
  await userEvent.type(screen.getByLabelText('Why'), 'She moved');
  await press('Propose it for Bola');
  await userEvent.type(await screen.findByLabelText('Code of your app'), '123456');
  await press('Go on');
  expect(await screen.findByText(/Another administrator must agree/)).toBeTruthy();
  await waitFor(() => { expect(to('POST', '/v1/staff/members/2/changes')).toHaveLength(2); });
  expect(to('POST', '/v1/staff/members/2/changes')[1]?.body).toEqual(
    { roles: ['SUPPORT', 'FINANCE'], active: true, version: 3, reason: 'She moved' },
  );
});

test('an invitation sets a password, and tells when it is over', async () => {
  at('/admin/invitation#secret');
  const { to } = serve({
    'POST /v1/staff/invitations/acceptances': () => refuse(403, 'LINK_INVALID', { detail: 'It was used.' }),
  });
  render(<App />);
  await userEvent.type(await screen.findByLabelText('New password'), 'short');
  await press('Set password');
  expect(await screen.findByText('Give 12 characters or more.')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('New password'), ' but longer now');
  await press('Set password');
  expect(await screen.findByText('It was used.')).toBeTruthy();
  expect(to('POST', '/v1/staff/invitations/acceptances')[0]?.body).toEqual(
    { secret: 'secret', password: 'short but longer now' },
  );
});
