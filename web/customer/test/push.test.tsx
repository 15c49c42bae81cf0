import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { keyBytes } from '../src/push';
import { TellMe } from '../src/tell-me';

const WATCH = { purchase: { reference: 'PP7K2M9QXD4T', lastFour: '4321' } };
const SUBSCRIPTION = { endpoint: 'https://push.example/1', keys: { p256dh: 'P', auth: 'A' } };
const asked = vi.fn(), ended = vi.fn();
let made: object | null = null;

/** A browser that can be told, and a person who answers its question so. */
function browser(permission: 'granted' | 'denied', before = 'default') {
  vi.stubGlobal('PushManager', class {});
  vi.stubGlobal('Notification', { permission: before, requestPermission: () => Promise.resolve(permission) });
  vi.stubGlobal('navigator', { onLine: true, serviceWorker: { ready: Promise.resolve({ pushManager: {
    getSubscription: () => Promise.resolve(made),
    subscribe: (options: unknown) => {
      asked(options);
      made = { endpoint: SUBSCRIPTION.endpoint, toJSON: () => SUBSCRIPTION, unsubscribe: ended };
      return Promise.resolve(made);
    },
  } }) } });
}
const server = () => serve({
  'GET /v1/push-key': () => ok({ publicKey: 'BAEC_-8' }),
  'POST /v1/push-subscriptions': () => ({ status: 204 }),
  'POST /v1/push-subscriptions/removals': () => ({ status: 204 }),
});
const button = () => screen.findByRole('button', { name: 'Tell me on this phone when it is done' });

beforeEach(() => { localStorage.clear(); asked.mockClear(); ended.mockClear(); made = null; });
afterEach(cleanup);

test('after a press and a yes the server knows whom to tell of what', async () => {
  const { to } = server();
  browser('granted');
  const { unmount } = render(<TellMe watch={WATCH} />);
  await userEvent.click(await button());
  expect(await screen.findByText(/We will tell you on this phone/)).toBeTruthy();
  expect(asked.mock.calls[0]?.[0]).toMatchObject({ userVisibleOnly: true });
  expect(to('POST', '/v1/push-subscriptions')[0]?.body).toEqual({
    endpoint: 'https://push.example/1', p256dh: 'P', auth: 'A', language: 'en', ...WATCH,
  });
  unmount();
  render(<TellMe watch={WATCH} />);
  expect(await screen.findByText(/We will tell you on this phone/)).toBeTruthy();
  expect(to('GET', '/v1/push-key')).toHaveLength(1);
});

test('all notices end on this phone and at the server', async () => {
  const { to } = server();
  browser('granted');
  render(<TellMe watch={WATCH} />);
  await userEvent.click(await button());
  await userEvent.click(await screen.findByRole('button', { name: 'Stop all notices on this phone' }));
  expect(await button()).toBeTruthy();
  expect(to('POST', '/v1/push-subscriptions/removals')[0]?.body).toEqual({ endpoint: SUBSCRIPTION.endpoint });
  expect(ended).toHaveBeenCalledOnce();
});

test('a no is respected and said, and nothing is sent', async () => {
  const { to } = server();
  browser('denied');
  render(<TellMe watch={{ company: 'yola' }} company="Yola Electricity" />);
  await userEvent.click(await screen.findByRole('button', { name: 'Tell me when Yola Electricity works again' }));
  expect(await screen.findByText(/Your browser blocks our notices/)).toBeTruthy();
  expect(to('POST', '/v1/push-subscriptions')).toHaveLength(0);
});

test('a refusal is said and may be tried again', async () => {
  const { routes } = server();
  routes['POST /v1/push-subscriptions'] = () => refuse(422, 'PUSH_ADDRESS_REFUSED');
  browser('granted');
  render(<TellMe watch={WATCH} />);
  await userEvent.click(await button());
  expect((await screen.findByRole('alert')).textContent).toMatch(/cannot get our notices/);
  expect((await button() as HTMLButtonElement).disabled).toBe(false);
});

test('nothing is offered by a shop without a key or to a browser that cannot', async () => {
  const { routes, to } = server();
  routes['GET /v1/push-key'] = () => ok({});
  browser('granted');
  render(<TellMe watch={WATCH} />);
  await vi.waitFor(() => expect(to('GET', '/v1/push-key')).toHaveLength(1));
  expect(screen.queryByRole('button')).toBeNull();
});

test('the key is read as base64url', () => {
  expect([...keyBytes('BAEC_-8')]).toEqual([4, 1, 2, 255, 239]);
});
