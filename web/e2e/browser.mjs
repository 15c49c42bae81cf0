// The browser of the tests: a phone 360 px wide in the machine's own Chromium, which also watches
// for broken scripts, refused content (CSP), too wide pages and accessibility faults.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export const SHOP = process.env.SHOP_URL ?? 'http://127.0.0.1:8080';
export const SANDBOX = process.env.SANDBOX_URL ?? 'http://127.0.0.1:8081';

const PLACES = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = join(import.meta.dirname, 'shots');
export const PHONE = { width: 360, height: 740 };
/**
 * What stands in a script's way on purpose is told by the page too; it is no fault of the page. The
 * second is the browser's word when it looks for a newer service worker and no server is there.
 */
const REFUSED = /Failed to load resource|unknown error occurred when fetching the script/;

/** Where Chromium is and how it is started without a word to anybody. */
export function browserPlace(more = {}) {
  const executablePath = PLACES.find(p => p && existsSync(p));
  if (!executablePath) throw new Error('no Chromium found; name it in CHROMIUM');
  return { executablePath, ...more, args: [...QUIET, ...more.args ?? []] };
}

export async function launch(more) {
  const place = browserPlace(more);
  await fetch(`${SHOP}/v1/companies`).catch(() => {
    throw new Error(`no shop at ${SHOP}; start it with ./powerpay run or set SHOP_URL`);
  });
  return chromium.launch(place);
}

/** Its faults are collected in page.faults, what the server refused in page.refusals. */
export function watch(page) {
  page.faults = [];
  page.refusals = [];
  page.on('pageerror', e => page.faults.push(e.message));
  page.on('console', m => {
    if (REFUSED.test(m.text())) page.refusals.push(`${m.text()} ${m.location().url}`);
    else if (m.type() === 'error' || /Content Security Policy|Refused to/.test(m.text())) {
      page.faults.push(m.text());
    }
  });
  return page;
}

/** A new phone: nothing is remembered on it. Nothing moves on it: what rises is there at once. */
export async function newPhone(browser, more = {}) {
  const context = await browser.newContext({
    viewport: PHONE, locale: 'en-NG', baseURL: SHOP, reducedMotion: 'reduce', ...more,
  });
  return watch(await context.newPage());
}

/** How many pixels the page is wider than the screen. */
export const tooWide = page =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** What axe has against the page, one line each; all its rules or the named ones. */
export async function violations(page, rules) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(AXE);
  const found = await page.evaluate(only => globalThis.axe.run({
    resultTypes: ['violations'], preload: false, ...only && { runOnly: { type: 'rule', values: only } },
  }), rules);
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`);
}

/** The promises every page of ours keeps; a picture of the page that breaks one. */
export async function look(page, name) {
  try {
    const wider = await tooWide(page);
    assert.equal(wider, 0, `${name} is ${wider} px too wide`);
    assert.deepEqual(await violations(page), [], `${name}: accessibility`);
    assert.deepEqual(page.faults, [], `${name}: faults`);
  } catch (broken) {
    mkdirSync(SHOTS, { recursive: true });
    await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
    throw broken;
  }
}
