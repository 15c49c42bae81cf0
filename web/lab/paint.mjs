// The buy page on a bad day: 400 kbit/s, 400 ms, a processor six times slower.
import { launch, newPhone } from '../e2e/browser.mjs';
import { openLine } from './line.mjs';
import { figure, median, title } from './table.mjs';

const BAD_DAY = { ms: 400, kbits: 400 }, SLOWER = 6, LCP_MS = 2_500, USABLE_MS = 3_000, SETTLE_MS = 1_500;

/** In the page: the largest paint, and when the meter number's field first answers what is typed. */
function observe() {
  globalThis.seen = { paint: 0, usable: 0 };
  new PerformanceObserver(list => {
    globalThis.seen.paint = list.getEntries().at(-1).startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  const typing = setInterval(() => {
    const field = document.querySelector('#number');
    if (!field) return;
    field.value = '12345';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    if (field.value !== '1234 5') return;            // the page groups digits when it listens
    globalThis.seen.usable = performance.now();
    clearInterval(typing);
  }, 20);
}

async function visit() {
  const line = await openLine(BAD_DAY), browser = await launch({ proxy: line.proxy });
  try {
    const page = await newPhone(browser, { serviceWorkers: 'block' });
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await page.addInitScript(observe);
    await page.goto('/');
    await page.waitForFunction(() => globalThis.seen.usable > 0, null, { timeout: 60_000 });
    await page.waitForTimeout(SETTLE_MS);
    return await page.evaluate(() => globalThis.seen);
  } finally {
    await browser.close();
    line.close();
  }
}

/** Each visit over a new line with a new browser: nothing is connected yet. */
export async function paint(runs) {
  const visits = [];
  for (let i = 0; i < runs; i++) visits.push(await visit());
  title('/ at 400 kbit/s, 400 ms, CPU/6, connected as TLS does');
  const of = key => visits.map(v => Math.round(v[key]));
  figure('largest paint', median(of('paint')), { limit: LCP_MS, unit: ' ms', note: of('paint').join(' ') });
  figure('the form answers', median(of('usable')), { limit: USABLE_MS, unit: ' ms', note: of('usable').join(' ') });
}
