import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok, refuse } from '../../../kit/test/server';
import { account, forgetAccount } from '../../src/account';
import { askPasskey, makePasskey } from '@powerpay/kit/passkeys';
import { createSigning, type Signing } from '../../src/me/signing';
import { ADA, IN, keeper } from './examples';

const buffer = (...bytes: number[]) => new Uint8Array(bytes).buffer;
const KEY = {
  id: '-_8', rawId: buffer(251, 255), type: 'public-key', authenticatorAttachment: 'platform',
  getClientExtensionResults: () => ({}),
  response: { clientDataJSON: buffer(1), authenticatorData: buffer(2), signature: buffer(3),
    userHandle: null, getTransports: () => ['internal'] },
};
let asked: CredentialRequestOptions[];
let answer: () => Promise<unknown>;
let s: Signing | undefined;

beforeEach(() => {
  asked = []; answer = () => Promise.resolve(KEY); forgetAccount(); localStorage.clear();
  vi.stubGlobal('isSecureContext', true);
  vi.stubGlobal('PublicKeyCredential', { isConditionalMediationAvailable: () => Promise.resolve(true) });
  const ask = (o: CredentialRequestOptions) => { asked.push(o); return answer(); };
  vi.stubGlobal('navigator', { onLine: true, credentials: { get: ask, create: ask } });
});
afterEach(() => s?.close());

const server = () => {
  const all = keeper();
  all.routes['POST /v1/account/passkey-challenges'] = () =>
    ok({ challengeId: 'ch', options: { challenge: '-_8', rpId: 'localhost' } }, 201);
  all.routes['POST /v1/account/sessions/by-passkey'] = () => ok(IN, 201);
  return all;
};

test('the browser gets bytes, the server base64url without padding', async () => {
  const options = { challenge: '-_8', user: { id: 'AQID', name: 'ada' },
    excludeCredentials: [{ id: '_w', type: 'public-key' }] };
  const json = await makePasskey(options);
  const given = (asked[0] as unknown as { publicKey: PublicKeyCredentialCreationOptions }).publicKey;
  expect([...new Uint8Array(given.challenge as ArrayBuffer)]).toEqual([251, 255]);
  expect([...new Uint8Array(given.user.id as ArrayBuffer)]).toEqual([1, 2, 3]);
  expect([...new Uint8Array(given.excludeCredentials![0]!.id as ArrayBuffer)]).toEqual([255]);
  expect(json).toMatchObject({ id: '-_8', rawId: '-_8', type: 'public-key',
    response: { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw', transports: ['internal'] } });
});

test('a closed window is no error of ours', async () => {
  answer = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));
  expect(await askPasskey({ challenge: 'AQ' })).toBeNull();
  answer = () => Promise.reject(new TypeError('broken'));
  await expect(askPasskey({ challenge: 'AQ' })).rejects.toThrow('broken');
});

test('a passkey signs in with one press; a refusal is said', async () => {
  const { routes, to } = server();
  s = createSigning();
  routes['POST /v1/account/sessions/by-passkey'] = () => refuse(422, 'PASSKEY_REFUSED');
  await s.passkey();
  expect([s.step.value.at, s.problem.value?.code]).toEqual(['who', 'PASSKEY_REFUSED']);
  routes['POST /v1/account/sessions/by-passkey'] = () => ok(IN, 201);
  await s.passkey();
  expect(account.value).toEqual(ADA);
  expect(to('POST', '/v1/account/sessions/by-passkey')[1]?.body)
    .toMatchObject({ challengeId: 'ch', credential: { rawId: '-_8' } });
});

test('the silent question below the field ends before the one of the button', async () => {
  server();
  s = createSigning();
  answer = () => new Promise((_, stop) => asked.at(-1)?.signal?.addEventListener('abort', () =>
    stop(new DOMException('ended', 'AbortError'))));
  const silent = s.suggest();
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toMatchObject({ mediation: 'conditional' });
  answer = () => Promise.resolve(KEY);
  await s.passkey();
  await silent;
  expect([asked[0]!.signal!.aborted, asked[1]!.mediation, s.step.value.at]).toEqual([true, undefined, 'in']);
});
