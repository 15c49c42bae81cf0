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
const PHONE = { width: 360, height: 740 };

export async function launch() {
  const executablePath = PLACES.find(p => p && existsSync(p));
  if (!executablePath) throw new Error('no Chromium found; name it in CHROMIUM');
  await fetch(`${SHOP}/v1/companies`).catch(() => {
    throw new Error(`no shop at ${SHOP}; start it with ./powerpay run or set SHOP_URL`);
  });
  mkdirSync(SHOTS, { recursive: true });
  return chromium.launch({ executablePath, args: QUIET });
}

/** A new phone: nothing is remembered on it. Its faults are collected in page.faults. */
export async function newPhone(browser) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-NG' });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', e => page.faults.push(e.message));
  page.on('console', m => {
    if (/Content Security Policy|Refused to/.test(m.text())) page.faults.push(m.text());
  });
  return page;
}

/** A picture, and the promises every page of ours keeps. */
export async function look(page, name) {
  await page.waitForTimeout(350);                    // the rise of a card is 0.3 s
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage: true });
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.equal(wider, 0, `${name} is ${wider} px too wide`);
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const said = violations.map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' ')}`);
  assert.deepEqual(said, [], `${name}: accessibility`);
  assert.deepEqual(page.faults, [], `${name}: faults`);
}
