import { afterEach, expect, test, vi } from 'vitest';
import { ok, serve } from '../../kit/test/server';
import { attend } from '../src/attendance';
import { staff } from '../src/session';

afterEach(() => { vi.useRealTimers(); });

test('a page that nobody touches says so, until somebody does', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const server = serve({ 'GET /v1/staff/overview': () => ok({}) });
  const said = async () => {
    await staff(c => c.GET('/v1/staff/overview'));
    return server.sent.at(-1)?.headers.get('X-Unattended');
  };
  attend();
  dispatchEvent(new Event('keydown'));
  expect(await said()).toBeNull();
  vi.setSystemTime(Date.now() + 61_000);
  expect(await said()).toBe('yes');
  dispatchEvent(new Event('pointerdown'));
  expect(await said()).toBeNull();
});
