/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';

const SOURCE = readFileSync(join(import.meta.dirname, '../src/sw.js'), 'utf8')
  .replace('__VERSION__', 'new').replace('__FILES__', '["/","/assets/index.js"]')
  .replace('__WORDS__', '{"ha":["/assets/words-ha-buy.js"],"yo":["/assets/words-yo-buy.js"]}');
type Handler = (e: object) => void;

/** Caches as a worker sees them: a name, and the addresses kept under it. */
class Caches {
  readonly all = new Map<string, Set<string>>();
  keys = () => Promise.resolve([...this.all.keys()]);
  delete = (name: string) => Promise.resolve(this.all.delete(name));
  open(name: string) {
    const kept = this.all.get(name) ?? new Set<string>();
    this.all.set(name, kept);
    return Promise.resolve({
      addAll: (files: string[]) => { files.forEach(f => kept.add(f)); return Promise.resolve(); },
      keys: () => Promise.resolve([...kept].map(f => ({ url: `https://shop${f}` }))),
      match: (f: string) => Promise.resolve(kept.has(f) ? f : undefined),
    });
  }
  match = (r: string | { url: string }) => Promise.resolve(`kept ${typeof r === 'string' ? r : r.url}`);
}

let caches: Caches, handlers: Record<string, Handler>, shown: unknown[][], opened: string[];
beforeEach(() => {
  caches = new Caches(); handlers = {}; shown = []; opened = [];
  const registration = { showNotification: (...a: unknown[]) => { shown.push(a); } };
  const clients = {
    claim: () => undefined, matchAll: () => Promise.resolve([]),
    openWindow: (href: string) => { opened.push(href); },
  };
  const location = new URL('https://shop/');
  // The worker is a script: it runs here with a browser of ours.
  new Function('addEventListener', 'caches', 'clients', 'registration', 'location', 'skipWaiting', SOURCE)(
    (name: string, h: Handler) => { handlers[name] = h; }, caches, clients, registration, location, () => undefined);
});
async function fire(name: string, event: object = {}) {
  let work: unknown;
  handlers[name]!({ ...event, waitUntil: (p: unknown) => { work = p; } });
  await work;
}
const answerTo = (path: string, mode: string, method = 'GET') => {
  const answer = vi.fn();
  handlers['fetch']!({ request: { method, mode, url: `https://shop${path}` }, respondWith: answer });
  return answer.mock.calls.length > 0;
};
const kept = () => [...caches.all.get('pp-new') ?? []];

test('an update keeps the languages that were chosen on this phone, and only the new shell', async () => {
  caches.all.set('pp-old', new Set(['/', '/assets/words-ha-buy-old.js']));
  await fire('install');
  await fire('activate');
  expect(kept()).toEqual(['/', '/assets/index.js', '/assets/words-ha-buy.js']);
  expect([...caches.all.keys()]).toEqual(['pp-new']);
});

test('a chosen language is kept whole; one that does not exist changes nothing', async () => {
  await fire('install');
  await fire('message', { data: { language: 'yo' } });
  await fire('message', { data: { language: 'fr' } });
  expect(kept()).toEqual(['/', '/assets/index.js', '/assets/words-yo-buy.js']);
});

test('pages of the shop come from the phone; the API, staff and documents from the server', () => {
  for (const path of ['/', '/receipts', '/p/PP7K2M9QXD4T', '/help/kct', '/me', '/me/meters', '/c/C7K2', '/privacy']) {
    expect(answerTo(path, 'navigate'), path).toBe(true);
  }
  for (const path of ['/v1/companies', '/admin/', '/docs', '/receipts/PP7K.pdf', '/help/x.png', '/mex']) {
    expect(answerTo(path, 'navigate'), path).toBe(false);
  }
  expect(answerTo('/assets/index.js', 'cors')).toBe(true);
  expect(answerTo('/assets/words-ha-buy.js', 'cors')).toBe(true);
  expect(answerTo('/v1/gateways', 'cors')).toBe(false);
  expect(answerTo('/', 'navigate', 'POST')).toBe(false);
});

test('a notice is shown, and a press opens its page, but never another site', async () => {
  const data = { json: () => ({ title: 'Done', body: 'Your token is here', url: '/p/PP1', tag: 'PP1' }) };
  await fire('push', { data });
  expect(shown[0]).toMatchObject(['Done', { body: 'Your token is here', tag: 'PP1', data: '/p/PP1' }]);
  const press = (address: string) =>
    fire('notificationclick', { notification: { data: address, close: () => undefined } });
  await press('/p/PP1');
  await press('https://elsewhere.example/p/PP1');
  await press('//elsewhere.example/');
  expect(opened).toEqual(['https://shop/p/PP1']);
});
