import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lost, ok, refuse } from '../../../kit/test/server';
import { account, forgetAccount, rememberAccount } from '../../src/account';
import { asking, exitFrom, leaveTo, own, wayBack } from '../../src/me/own';
import { createSigning, type Signing } from '../../src/me/signing';
import { clearForms } from '../../src/me/typed';
import { ADA, IN, keeper, sentCode } from './examples';

let s: Signing;
beforeEach(() => { clearForms(); sessionStorage.clear(); localStorage.clear(); forgetAccount(); });
afterEach(() => { s.close(); vi.useRealTimers(); });
const begin = (to = '08031234321') => { s = createSigning(); s.to.value = to; };

test('a code goes out, comes back, and the phone knows who is here', async () => {
  const { to } = keeper();
  begin();
  await s.order();
  expect(s.step.value).toMatchObject({ at: 'code', sent: { codeId: 'code-1' } });
  await s.typeCode('12 34 56');
  expect(to('POST', '/v1/account/sessions/by-code')[0]?.body)
    .toEqual({ codeId: 'code-1', code: '123456' });
  expect(s.step.value).toEqual({ at: 'in', isNew: false });
  expect(account.value).toEqual(ADA);
});

test.each(['', '12345', 'ada@', '09999'])('%j is not asked at the server', async typed => {
  const { sent } = keeper();
  begin(typed);
  await s.order();
  expect(sent).toHaveLength(0);
  expect([s.tried.value, s.toOk.value, s.to.value]).toEqual([true, false, typed]);
});

test('a code is sent once for six digits and not for five', async () => {
  const { to } = keeper();
  begin();
  await s.order();
  await s.typeCode('12345');
  expect(to('POST', '/v1/account/sessions/by-code')).toHaveLength(0);
  await s.typeCode('1234567');
  expect(to('POST', '/v1/account/sessions/by-code')[0]?.body).toMatchObject({ code: '123456' });
});

test('a wrong code keeps the digits and says so; a dead one opens "send again" at once', async () => {
  const { routes } = keeper();
  routes['POST /v1/account/sessions/by-code'] = () => refuse(422, 'CODE_WRONG');
  begin();
  await s.order();
  await s.typeCode('111111');
  expect([s.step.value.at, s.code.value, s.problem.value?.code]).toEqual(['code', '111111', 'CODE_WRONG']);
  expect(s.left.value).toBeGreaterThan(50);
  routes['POST /v1/account/sessions/by-code'] = () => refuse(422, 'CODE_EXPIRED');
  await s.enterCode();
  expect([s.left.value, s.problem.value?.code]).toEqual([0, 'CODE_EXPIRED']);
});

test('seconds until the next code count down to nothing', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T08:00:00Z') });
  keeper();
  begin();
  await s.order();
  expect(s.left.value).toBe(60);
  await vi.advanceTimersByTimeAsync(59_000);
  expect(s.left.value).toBe(1);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(s.left.value).toBe(0);
});

test('a phone that drops the page while the SMS is read comes back to the code', async () => {
  keeper();
  begin();
  await s.order();
  s.close();
  const stored = sessionStorage.getItem('pp.typed.signin.sent')!;
  expect(JSON.parse(stored)).toMatchObject({ sent: { codeId: 'code-1' } });
  s = createSigning();
  expect(s.step.value).toMatchObject({ at: 'code', sent: { codeId: 'code-1' } });
  expect(s.left.value).toBeGreaterThan(50);
});

test('but not to a code that is too old by then', async () => {
  const { routes } = keeper();
  routes['POST /v1/account/codes'] = () =>
    ok(sentCode({ expiresAt: new Date(Date.now() - 1).toISOString() }), 202);
  begin();
  await s.order();
  s.close();
  s = createSigning();
  expect(s.step.value.at).toBe('who');
  expect(s.to.value).toBe('08031234321');
});

test('the second step comes after code or password, and its session may be gone', async () => {
  const { routes, to } = keeper();
  routes['POST /v1/account/sessions/by-password'] = () =>
    ok({ secondFactorNeeded: true, isNew: false }, 201);
  begin('ada@mail.ng');
  s.byPassword();
  s.password.value = 'long enough';
  await s.enterPassword();
  expect([s.step.value.at, account.value]).toEqual(['second', null]);
  routes['POST /v1/account/sessions/second-factor'] = () => refuse(401, 'SIGN_IN_REQUIRED');
  s.second.value = '123 456';
  await s.enterSecond();
  expect([s.step.value.at, s.problem.value?.code]).toEqual(['who', 'SIGN_IN_REQUIRED']);
  expect(to('POST', '/v1/account/sessions/second-factor')[0]?.body).toEqual({ code: '123456' });
});

test('a recovery code is sent as it was typed', async () => {
  const { routes, to } = keeper();
  routes['POST /v1/account/sessions/by-code'] = () => ok({ ...IN, secondFactorNeeded: true,
    account: undefined }, 201);
  begin();
  await s.order();
  await s.typeCode('123456');
  s.second.value = 'abcd-efgh-ijkl';
  await s.enterSecond();
  expect(to('POST', '/v1/account/sessions/second-factor')[0]?.body).toEqual({ code: 'abcd-efgh-ijkl' });
  expect(s.step.value.at).toBe('in');
});

test('no network loses nothing that was typed', async () => {
  const { routes } = keeper();
  routes['POST /v1/account/sessions/by-password'] = lost;
  begin('ada@mail.ng');
  s.byPassword();
  s.password.value = 'my own words';
  await s.enterPassword();
  expect([s.to.value, s.password.value, s.problem.value?.code, s.busy.value])
    .toEqual(['ada@mail.ng', 'my own words', 'UNREACHABLE', false]);
});

test('a password is never written to the phone', async () => {
  keeper();
  begin('ada@mail.ng');
  s.password.value = 'my own words';
  const all = JSON.stringify({ ...localStorage, ...sessionStorage });
  expect(all).toContain('ada@mail.ng');
  expect(all).not.toContain('my own words');
});

test.each([
  ['?to=/me/meters', '/me/meters'], ['?to=//evil.example', '/me'], ['?to=/%5Cevil.example', '/me'],
  ['?to=https://evil.example', '/me'], ['', '/me'],
])('%j leads back to %j', (search, path) => { expect(wayBack(search)).toBe(path); });

test('an ended session leads to the sign-in and back; leaving on purpose, where one wanted', () => {
  expect(exitFrom('/me/meters')).toBe('/sign-in?to=/me/meters');
  leaveTo('/me?deleted');
  expect(exitFrom('/me/privacy')).toBe('/me?deleted');
  expect(exitFrom('/me/privacy')).toBe('/sign-in?to=/me/privacy');
});

test('two calls that need a fresh session ask one question, and a refusal leaves both undone', async () => {
  const { routes, to } = keeper();
  rememberAccount(ADA);
  let sure = false;
  routes['GET /v1/account/export'] = () => sure ? ok({}) : refuse(401, 'SIGN_IN_AGAIN');
  const ask = () => own(c => c.GET('/v1/account/export'));
  const both = Promise.allSettled([ask(), ask()]);
  await vi.waitFor(() => expect(asking.value).not.toBeNull());
  await vi.waitFor(() => expect(to('GET', '/v1/account/export')).toHaveLength(2));
  asking.value!(false);
  expect((await both).map(x => x.status)).toEqual(['rejected', 'rejected']);
  const again = ask();
  await vi.waitFor(() => expect(asking.value).not.toBeNull());
  sure = true;
  asking.value!(true);
  expect(await again).toEqual({});
});
