import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse } from '../../../kit/test/server';
import { account, forgetAccount, rememberAccount } from '../../src/account';
import Me from '../../src/me/me';
import Meters from '../../src/me/meters';
import Privacy, { given } from '../../src/me/privacy';
import Reminders, { wordsOf } from '../../src/me/reminders';
import Security from '../../src/me/security';
import SignIn from '../../src/me/sign-in';
import { clearForms } from '../../src/me/typed';
import { kept, meters as onPhone } from '../../src/store';
import { METER } from '../examples';
import { ADA, HOME, keeper, sentCode } from './examples';

beforeEach(() => {
  localStorage.clear(); sessionStorage.clear(); clearForms(); forgetAccount();
  onPhone.value = [];
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

function open(path: string) {
  history.replaceState(null, '', path);
  render(
    <LocationProvider><Router>
      <Route path="/sign-in" component={SignIn} /><Route path="/me" component={Me} />
      <Route path="/me/meters" component={Meters} /><Route path="/me/reminders" component={Reminders} />
      <Route path="/me/security" component={Security} /><Route path="/me/privacy" component={Privacy} />
      <Route default component={() => <p>elsewhere</p>} />
    </Router></LocationProvider>,
  );
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const press = async (name: string | RegExp) => userEvent.click(await button(name));
const type = async (name: string | RegExp, text: string) =>
  userEvent.type(await screen.findByLabelText(name), text);
const alert = async () => (await screen.findByRole('alert')).textContent;

test('a guest on Me asks the server nothing and is told what works without an account', async () => {
  const { sent } = keeper();
  open('/me');
  expect(screen.getByText('You are not signed in')).toBeTruthy();
  expect(screen.getByRole('link', { name: /Sign in or make/ }).getAttribute('href')).toBe('/sign-in');
  expect(sent).toHaveLength(0);
});

test('without a session, to the sign-in and back to where one was', async () => {
  const { routes } = keeper();
  open('/me/meters');
  await waitFor(() => expect(location.search).toBe('?to=/me/meters'));
  await type('Phone or e-mail', '08031234321');
  await press('Send me a code');
  expect(await screen.findByText(/We sent it to 0803•••4321/)).toBeTruthy();
  routes['POST /v1/account/sessions/by-code'] = () => refuse(422, 'CODE_WRONG');
  await type('The 6 digits', '111111');
  expect(await alert()).toMatch(/This code is not right/);
  routes['POST /v1/account/sessions/by-code'] = () =>
    ok({ secondFactorNeeded: false, isNew: false, account: ADA }, 201);
  await userEvent.clear(screen.getByLabelText('The 6 digits'));
  await type('The 6 digits', '123456');
  expect(await screen.findByRole('heading', { name: 'Home' })).toBeTruthy();
  expect(location.pathname).toBe('/me/meters');
});

test('a session that ends while typing loses nothing', async () => {
  const { routes } = keeper();
  rememberAccount(ADA);
  open('/me/meters');
  routes['GET /v1/meter'] = () => ok(METER);
  routes['POST /v1/account/meters'] = () => refuse(401, 'SIGN_IN_REQUIRED');
  await userEvent.selectOptions(await screen.findByLabelText('Electricity company'), 'ikeja');
  await type('Meter number', METER.number);
  await press('Check meter');
  await type('Name for this meter', 'Shop');
  await press('Keep this meter');
  await waitFor(() => expect(location.search).toBe('?to=/me/meters'));
  rememberAccount(ADA);
  expect((await screen.findByLabelText<HTMLInputElement>('Meter number')).value)
    .toBe('0451 2378 901');
  await press('Check meter');
  expect((await screen.findByLabelText<HTMLInputElement>('Name for this meter')).value).toBe('Shop');
});

test('a meter is checked, named and kept; a refusal stands beside the number', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  open('/me/meters');
  await press('Check meter');
  expect((await screen.findAllByRole('alert')).map(x => x.textContent)).toEqual([
    'Choose your electricity company.', 'Enter the whole number, as on the meter or bill.']);
  await userEvent.selectOptions(screen.getByLabelText('Electricity company'), 'ikeja');
  await type('Meter number', METER.number);
  routes['GET /v1/meter'] = () => refuse(404, 'METER_NOT_FOUND');
  await press('Check meter');
  expect(await alert()).toMatch(/^Ikeja Electric does not know this number/);
  routes['GET /v1/meter'] = () => ok(METER);
  routes['POST /v1/account/meters'] = () => ok({ ...HOME, name: 'Mama' }, 201);
  await press('Check meter');
  await type('Name for this meter', ' Mama ');
  await press('Keep this meter');
  expect(await screen.findByText('Mama is kept.')).toBeTruthy();
  expect(to('POST', '/v1/account/meters')[0]?.body).toEqual({
    company: 'ikeja', type: 'PREPAID', number: METER.number, name: 'Mama' });
});

test('renaming, buying and removing; another phone may have removed it already', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  open('/me/meters');
  routes['PUT /v1/account/meters/m1'] = () => ok(HOME);
  routes['DELETE /v1/account/meters/m1'] = () => refuse(404, 'ITEM_NOT_FOUND');
  await press('Rename: Home');
  const field = screen.getByRole('textbox', { name: 'Name for this meter' });
  await userEvent.clear(field);
  await userEvent.type(field, 'Flat');
  await press('Save');
  await waitFor(() => expect(to('PUT', '/v1/account/meters/m1')[0]?.body).toEqual({ name: 'Flat' }));
  await press('Remove: Home');
  await userEvent.click(within(screen.getByRole('dialog', { hidden: true })).getByText('Remove'));
  expect(await alert()).toBe('This is not there any more.');
  expect(screen.getByRole('link', { name: 'Buy: Home' }).getAttribute('href')).toBe('/?m=m1');
});

test('a delicate thing asks for a code above the page, then happens', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  open('/me/security');
  let sure = false;
  routes['PUT /v1/account/password'] = () => sure ? { status: 204 } : refuse(401, 'SIGN_IN_AGAIN');
  await press('Set a password');
  await type('New password', 'blue lamp on the table');
  await press('Save');
  expect(await screen.findByText('Is it still you?')).toBeTruthy();
  await press('Send me a code');
  await waitFor(() => expect(to('POST', '/v1/account/codes')[0]?.body)
    .toEqual({ to: ADA.phone, language: 'en' }));
  sure = true;
  await type('The 6 digits', '123456');
  await waitFor(() => expect(to('PUT', '/v1/account/password')).toHaveLength(2));
  expect(await screen.findByText('Done.')).toBeTruthy();
  expect(screen.queryByText('Is it still you?')).toBeNull();
});

test('the second step: offered with a code to scan, proved, recovery codes shown once', async () => {
  const { routes } = keeper();
  rememberAccount(ADA);
  open('/me/security');
  routes['POST /v1/account/second-factor'] = () => ok({ secret: 'JBSWY3DPEHPK3PXP',
    uri: 'otpauth://totp/PowerPay:ada?secret=JBSWY3DPEHPK3PXP&issuer=PowerPay' }, 201);
  routes['POST /v1/account/second-factor/confirmations'] = () => refuse(422, 'SECOND_FACTOR_WRONG');
  await press('Turn it on');
  expect((await screen.findByRole('img', { name: /QR code/ })).querySelector('path')
    ?.getAttribute('d')?.length).toBeGreaterThan(1000);
  expect(screen.getByText('JBSW Y3DP EHPK 3PXP')).toBeTruthy();
  await type(/6 digits your app/, '123456');
  await press('Turn it on');
  expect(await alert()).toMatch(/This code is not right/);
  routes['POST /v1/account/second-factor/confirmations'] = () => ok({ codes: ['aaaa-bbbb', 'cccc-dddd'] });
  routes['GET /v1/account'] = () => ok({ ...ADA, secondFactor: true });
  await press('Turn it on');
  expect(await screen.findByText('aaaa-bbbb')).toBeTruthy();
  await press('I have kept them');
  expect(screen.queryByText('aaaa-bbbb')).toBeNull();
  expect(await button('Turn it off')).toBeTruthy();
});

test('a new e-mail counts after its code; a taken one is said beside the code', async () => {
  const { routes, to } = keeper();
  routes['POST /v1/account/codes'] = () => ok(sentCode({ sentTo: 'n•••@mail.ng' }), 202);
  routes['POST /v1/account/contacts'] = () => refuse(409, 'CONTACT_TAKEN');
  rememberAccount(ADA);
  open('/me/security');
  await press('Change the e-mail');
  await type('New e-mail', 'new@mail.ng');
  await press('Send me a code');
  await type('The 6 digits', '123456');
  await press('Confirm');
  expect(await alert()).toMatch(/Another account has this/);
  expect(to('POST', '/v1/account/contacts')[0]?.body).toEqual({ codeId: 'code-1', code: '123456' });
});

test('sessions are seen and a strange one is ended', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  routes['DELETE /v1/account/sessions/s2'] = () => ({ status: 204 });
  open('/me/security');
  await press('End: Firefox on Windows');
  await waitFor(() => expect(to('DELETE', '/v1/account/sessions/s2')).toHaveLength(1));
  expect(screen.queryByRole('button', { name: 'End: Chrome on Android' })).toBeNull();
});

test('a reminder is ordered for the first meter, in whole naira', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  routes['POST /v1/account/reminders'] = () => ok({}, 201);
  open('/me/reminders');
  await userEvent.click(await screen.findByLabelText('Every week'));
  await userEvent.selectOptions(screen.getByLabelText('Day of the week'), 'Friday');
  await type('Amount (optional)', '5000.5');
  await press('Remind me');
  expect(await alert()).toMatch(/whole naira/);
  expect(to('POST', '/v1/account/reminders')).toHaveLength(0);
  await userEvent.clear(screen.getByLabelText('Amount (optional)'));
  await type('Amount (optional)', '5000');
  await press('Remind me');
  expect(await screen.findByText('Set.')).toBeTruthy();
  expect(to('POST', '/v1/account/reminders')[0]?.body).toEqual({
    meterId: 'm1', kind: 'WEEKLY', day: 5, amountKobo: 500_000, channel: 'SMS' });
});

test('reminders in words', () => {
  expect(wordsOf({ kind: 'WEEKLY', day: 1 })).toBe('Every Monday');
  expect(wordsOf({ kind: 'MONTHLY', day: 25 })).toBe('Every month on day 25');
  expect(wordsOf({ kind: 'RUN_OUT', daysBefore: 1 })).toBe('1 day before it may finish');
  expect(wordsOf({ kind: 'RUN_OUT', daysBefore: 3 })).toBe('3 days before it may finish');
});

test('of the consents the newest counts, and a change is sent', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  routes['POST /v1/account/consents'] = () => ok({}, 201);
  open('/me/privacy');
  const news = await screen.findByRole('group', { name: 'News and offers' });
  expect(within(news).getByLabelText<HTMLInputElement>('No').checked).toBe(true);
  await userEvent.click(within(news).getByLabelText('Yes'));
  await waitFor(() => expect(to('POST', '/v1/account/consents')[0]?.body)
    .toEqual({ purpose: 'NEWS', given: true }));
  expect(given([], 'NEWS')).toBe(false);
  expect(screen.queryByText('Who you are')).toBeNull();
});

test('deleting needs the word, then nothing of the account stays on the phone', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  routes['POST /v1/account/deletions'] = () => ({ status: 204 });
  open('/me/privacy');
  await press(/Delete my account/);
  await type(/type DELETE/, 'delete');
  await press('Delete for good');
  expect(await alert()).toMatch(/capital letters/);
  expect(to('POST', '/v1/account/deletions')).toHaveLength(0);
  await userEvent.clear(screen.getByLabelText(/type DELETE/));
  await type(/type DELETE/, 'DELETE');
  await press('Delete for good');
  expect(await screen.findByText('Your account is deleted.')).toBeTruthy();
  expect([location.pathname, account.value, localStorage.getItem('pp.account')]).toEqual(['/me', null, null]);
});

test('signing out ends the session at the server first; without network nobody is signed out', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  open('/me');
  const yes = async () => {
    await press('Sign out');
    await userEvent.click(within(await screen.findByRole('dialog', { hidden: true })).getByText('Sign out'));
  };
  routes['DELETE /v1/account/sessions/s1'] = () => refuse(503, 'DATABASE_UNAVAILABLE');
  await yes();
  expect(await alert()).toMatch(/We are busy now/);
  expect(account.value).toEqual(ADA);
  routes['DELETE /v1/account/sessions/s1'] = () => ({ status: 204 });
  await yes();
  expect(await screen.findByText('You are not signed in')).toBeTruthy();
  expect(to('DELETE', '/v1/account/sessions/s1')).toHaveLength(2);
});

test('colours and language are chosen, and the account learns the language', async () => {
  const { routes, to } = keeper();
  routes['PATCH /v1/account'] = () => ok(ADA);
  rememberAccount(ADA);
  open('/me');
  await userEvent.click(screen.getByLabelText('Dark'));
  expect([document.documentElement.dataset['theme'], kept('theme', '')]).toEqual(['dark', 'dark']);
  await userEvent.click(screen.getByLabelText('As the phone'));
  expect([document.documentElement.dataset['theme'], kept('theme', '')]).toEqual(['', '']);
  await userEvent.selectOptions(document.querySelector('#speak')!, 'en');
  await waitFor(() => expect(to('PATCH', '/v1/account')[0]?.body).toEqual({ language: 'en' }));
});
