// What moves over the line: the first load, each further page, each language, and a purchase made again.
import { memoryOf } from '../e2e/acts.mjs';
import { launch, newPhone, SHOP } from '../e2e/browser.mjs';
import { SCENARIO, thirteen } from '../e2e/numbers.mjs';
import * as shop from '../e2e/shop.mjs';
import { openLine } from './line.mjs';
import { routes } from './routes.mjs';
import { failed, figure, title } from './table.mjs';

const KB = 1024, LIMIT = { first: 40 * KB, requests: 4, page: 8 * KB, language: 2 * KB, again: 5 * KB };
const QUIET_MS = 700;
const ours = line => line.moved.filter(m => m.url.origin === SHOP);
const isFile = m => !m.url.pathname.startsWith('/v1/');
const sum = (list, of) => list.reduce((all, m) => all + of(m), 0);
const body = list => sum(list, m => m.body);
const all = list => sum(list, m => m.body + m.head + m.sent);
const told = list => list.map(m => `${m.url.pathname} ${m.body}`).join(', ');

async function quiet(page, line) {
  for (let before = -1; before !== line.moved.length;) {
    before = line.moved.length;
    await page.waitForTimeout(QUIET_MS);
  }
}

/** What moves while something is done. */
async function moving(page, line, act) {
  await quiet(page, line);
  const before = ours(line).length;
  await act();
  await quiet(page, line);
  return ours(line).slice(before);
}

async function firstLoad(browser, line) {
  const page = await newPhone(browser, { serviceWorkers: 'block' });
  const moved = await moving(page, line, () => page.goto('/'));
  const plain = moved.filter(m => isFile(m) && /text|script|json|svg/.test(m.type) && m.encoding !== 'br');
  if (plain.length) throw new Error(`not brotli: ${told(plain)}`);
  figure('first load of /', body(moved), { limit: LIMIT.first, unit: ' B', note: told(moved) });
  figure('its requests', moved.length, { limit: LIMIT.requests });
  figure('with every header, both ways', all(moved), { unit: ' B' });
  const languages = await page.locator('#language option').evaluateAll(list => list.map(o => o.value))
    .catch(() => []);
  for (const language of languages.filter(l => l !== 'en')) {
    const came = await moving(page, line, () => page.locator('#language').selectOption(language));
    figure(`${language} chosen on /`, body(came), { unit: ' B', note: told(came) });
    figure('its largest part', Math.max(...came.map(m => m.body)), { limit: LIMIT.language, unit: ' B' });
    await spoken(browser, line, language);
  }
  await page.context().close();
}

/** A visit in a language that was chosen before: what comes until the page speaks it. */
async function spoken(browser, line, language) {
  const memory = [{ name: 'pp.language', value: JSON.stringify(language) }];
  const page = await newPhone(browser, {
    serviceWorkers: 'block', storageState: { cookies: [], origins: [{ origin: SHOP, localStorage: memory }] },
  });
  await page.addInitScript(() => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'lang');
    globalThis.spoken = new Promise(told => {
      Object.defineProperty(HTMLElement.prototype, 'lang', { set(to) { told(Date.now()); set.call(this, to); } });
    });
  });
  const moved = await moving(page, line, () => page.goto('/')), at = await page.evaluate(() => globalThis.spoken);
  const words = moved.filter(m => m.url.pathname.includes(`words-${language}`));
  const first = words.filter(m => m.began < at);
  figure(`a visit in ${language}`, body(first),
    { limit: LIMIT.language, unit: ' B', note: `${told(first)}; later ${body(words) - body(first)}` });
  await page.context().close();
}

/** A page that is opened by a link of the page before it, on a phone that has only the buy page. */
async function furtherPage(browser, line, world, place) {
  const before = await newPhone(browser, { storageState: await memoryOf(place, world) });
  await place.open(before, world);
  const address = new URL(before.url()).pathname, storageState = await before.context().storageState();
  await before.context().close();
  const page = await newPhone(browser, { serviceWorkers: 'block', storageState });
  await page.goto('/');
  const moved = await moving(page, line, () => page.evaluate(href => {
    const link = document.createElement('a');
    link.href = href;
    document.querySelector('main').append(link);
    link.click();
  }, address));
  const files = moved.filter(isFile);
  if (!files.length) throw new Error(`${address} came without any file`);
  figure(place.route, body(files), {
    limit: LIMIT.page, unit: ' B', note: `${told(files)}; API ${body(moved.filter(m => !isFile(m)))}`,
  });
  await page.context().close();
}

/** From the filled amount page to the token. */
async function toToken(page) {
  await page.getByRole('button', { name: /^Pay ₦/ }).waitFor();
  await shop.toGateway(page);
  await shop.payAsOffered(page);
  await shop.backInShop(page);
  await shop.tokensOf(page);
}

/** A meter that is sold to again at once, as no real company refuses. */
const AGAIN = { company: 'yola', number: thirteen('yola', SCENARIO.highMinimum) };

/** The second purchase of a phone: everything of ours that moves, from opening the page to the token. */
async function again(browser, line) {
  const page = await newPhone(browser);
  await shop.findMeter(page, AGAIN);
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 6000, phone: '0803 123 4321' });
  await toToken(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const moved = await moving(page, line, async () => {
    await page.goto('/');
    await page.locator('.tile').first().click();
    await page.locator('#amount').waitFor();
    if (!await page.locator('#amount').inputValue()) await page.locator('#amount').fill('7000');
    await toToken(page);
  });
  const note = moved.map(m => `${m.method} ${m.url.pathname.replace(/PP\w+/, '…')} ${m.status} ${m.body}`);
  figure('a purchase made again', sum(moved, m => m.body + m.asked),
    { limit: LIMIT.again, unit: ' B', note: note.join(', ') });
  figure('with every header, both ways', all(moved), { unit: ' B', note: `${moved.length} requests` });
  await page.context().close();
}

async function onLine(what, measure) {
  const line = await openLine(), browser = await launch({ proxy: line.proxy });
  try {
    title(what);
    await measure(browser, line);
  } finally {
    await browser.close();
    line.close();
  }
}

/** Only: further pages to measure; everything when empty. */
export const bytes = (world, only) => onLine('bytes on the line (brotli bodies)', async (browser, line) => {
  if (!only.length || only.includes('/')) await firstLoad(browser, line);
  for (const place of routes().filter(p => p.route !== '/' && (!only.length || only.includes(p.route)))) {
    await furtherPage(browser, line, world, place).catch(e => failed(place.route, e));
  }
});

export const repeat = () => onLine('a phone that bought before', (browser, line) =>
  again(browser, line).catch(e => failed('a purchase made again', e)));
