// Lighthouse on each page of the customer's app, as a phone on slow 4G and as a desktop.
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import lighthouse from 'lighthouse';
import desktop from 'lighthouse/core/config/desktop-config.js';
import { chromium } from 'playwright-core';
import { memoryOf } from '../e2e/acts.mjs';
import { browserPlace, SHOP } from '../e2e/browser.mjs';
import { routes } from './routes.mjs';
import { failed, figure, median, title } from './table.mjs';

const LIMITS = { performance: 98, accessibility: 100, 'best-practices': 100, seo: 100 };
const FLAGS = {
  output: 'json', logLevel: 'silent', disableStorageReset: true, onlyCategories: Object.keys(LIMITS),
  skipAudits: ['full-page-screenshot', 'screenshot-thumbnails', 'final-screenshot'],
};

const freePort = () => new Promise(done => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address();
    server.close(() => done(port));
  });
});

/** Brings a browser of its own to the page, then measures its address with an empty cache. */
async function measure(place, world, config) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-')), port = await freePort();
  const context = await chromium.launchPersistentContext(folder, browserPlace({
    args: [`--remote-debugging-port=${port}`], baseURL: SHOP, locale: 'en-NG',
  }));
  try {
    const page = context.pages()[0] ?? await context.newPage();
    const storage = await memoryOf(place, world);
    await context.addCookies(storage.cookies);
    await page.goto('/robots.txt');
    await page.evaluate(list => list.forEach(({ name, value }) => localStorage.setItem(name, value)),
      storage.origins[0].localStorage);
    await place.open(page, world);
    const address = page.url(), cdp = await context.newCDPSession(page);
    await page.goto('about:blank');
    await cdp.send('Storage.clearDataForOrigin', { origin: SHOP, storageTypes: 'service_workers,cache_storage' });
    await cdp.send('Network.clearBrowserCache');
    const { lhr } = await lighthouse(address, { ...FLAGS, port }, config);
    if (lhr.runtimeError) throw new Error(`${place.route}: ${lhr.runtimeError.message}`);
    return lhr;
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What keeps a score from 100, worst first. */
function lost(lhr, id) {
  return lhr.categories[id].auditRefs.map(ref => ({ ref, audit: lhr.audits[ref.id] }))
    .filter(({ ref, audit }) => ref.weight && audit.score !== null && audit.score < 1)
    .toSorted((a, b) => (1 - b.audit.score) * b.ref.weight - (1 - a.audit.score) * a.ref.weight)
    .slice(0, 3).map(({ audit }) => `${audit.id} ${audit.displayValue ?? ''}`.trim()).join(', ');
}

async function score(place, world, runs, form, config, limits = LIMITS) {
  const seen = [];
  for (let i = 0; i < runs; i++) seen.push(await measure(place, world, config));
  const points = lhr => id => Math.round(lhr.categories[id].score * 100);
  const index = median(seen.map(l => Math.round(l.environment.benchmarkIndex)));
  for (const [id, limit] of Object.entries(limits)) {
    const all = seen.map(lhr => points(lhr)(id));
    figure(`${place.route} ${form} ${id}`, median(all), {
      limit, least: true,
      note: [all.join(' '), id === 'performance' && `index ${index}`, lost(seen.at(-1), id)]
        .filter(Boolean).join('; '),
    });
  }
}

/** The staff's pages on a desktop, signed in; each address once. */
export async function staffPages(world, places) {
  title('Lighthouse 12.8.2, desktop');
  for (const place of places) {
    await score(place, world, 1, 'desktop', desktop, { performance: 100, accessibility: 100 })
      .catch(e => failed(place.route, e));
  }
}

/** Pages: routes to measure; all of them when empty. */
export async function pages(world, runs, only) {
  title('Lighthouse 12.8.2');
  const wanted = routes().filter(p => !only.length || only.includes(p.route));
  for (const place of wanted) {
    const of = (form, times, config) => score(place, world, times, form, config)
      .catch(e => failed(`${place.route} ${form}`, e));
    await of('slow 4G', runs, undefined);
    await of('desktop', place.route === '/' ? runs : 1, desktop);
  }
}
