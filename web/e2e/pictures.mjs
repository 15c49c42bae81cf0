// Draws every place of places.mjs at both widths into docs/pictures, with a page that shows them all.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryOf } from './acts.mjs';
import { launch, newPhone } from './browser.mjs';
import { PLACES } from './places.mjs';
import { createWorld } from './world.mjs';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const WIDTHS = [320, 1280], HEIGHT = 740, TALLEST = 2_600, QUALITY = 45;
const MOST_BYTES = 9 * 1024 * 1024;

/** The whole page as WebP, which Chromium writes itself. */
async function draw(page, file) {
  const cdp = await page.context().newCDPSession(page);
  const { cssContentSize: { width, height } } = await cdp.send('Page.getLayoutMetrics');
  // What is fixed to the lower edge stands there in the picture too.
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
  const { data } = await cdp.send('Page.captureScreenshot', {
    format: 'webp', quality: QUALITY, captureBeyondViewport: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST), scale: 1 },
  });
  writeFileSync(join(FOLDER, file), Buffer.from(data, 'base64'));
  await cdp.detach();
}

async function drawAll(browser, world, place) {
  const page = await newPhone(browser, {
    viewport: { width: WIDTHS[0], height: HEIGHT },
    storageState: await memoryOf(place, world),
  });
  await place.open(page, world);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: HEIGHT });
    await draw(page, `${place.name}-${width}.webp`);
  }
  await page.context().close();
}

const image = (name, width, shown) =>
  `<img src="${name}-${width}.webp" width="${shown}" alt="${name} at ${width} px">`;

function index() {
  const lines = ['# Pictures', '',
    'Every page in every state at 320 and 1280 px, drawn by `./powerpay pictures` from `web/e2e/places*.mjs`.'];
  let route = '';
  for (const place of PLACES) {
    if (place.route !== route) {
      route = place.route;
      lines.push('', `## \`${route.replace('admin:', '/admin/ ').trim()}\``, '', '| state | 320 px | 1280 px |',
        '|---|---|---|');
    }
    lines.push(`| ${place.words} | ${image(place.name, 320, 160)} | ${image(place.name, 1280, 480)} |`);
  }
  writeFileSync(join(FOLDER, 'README.md'), `${lines.join('\n')}\n`);
}

const only = process.argv.slice(2), wanted = PLACES.filter(p => !only.length || only.some(x => p.name.startsWith(x)));
if (!wanted.length) throw new Error(`no place begins with ${only}; there are ${PLACES.map(p => p.name).join(' ')}`);
if (!only.length) rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const browser = await launch(), world = createWorld();
const waiting = [...wanted], failures = [];
async function drawer() {
  for (let place = waiting.shift(); place; place = waiting.shift()) {
    await drawAll(browser, world, place).catch(e => failures.push(`${place.name}: ${e.message.split('\n')[0]}`));
  }
}
await Promise.all([drawer(), drawer()]);
await browser.close();
index();
const bytes = readdirSync(FOLDER).reduce((sum, f) => sum + statSync(join(FOLDER, f)).size, 0);
const drawn = wanted.length - failures.length;
console.log(`${drawn} places drawn into docs/pictures, ${(bytes / 1024).toFixed(0)} KB in all`);
if (failures.length) throw new Error(`not drawn: ${failures.join('; ')}`);
if (bytes > MOST_BYTES) throw new Error(`docs/pictures holds more than ${MOST_BYTES} bytes`);
