// Every page in every state on a phone, and every page wide and dark: nothing too wide, nothing axe objects to.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { memoryOf } from './acts.mjs';
import { launch, newPhone, tooWide, violations } from './browser.mjs';
import { PLACES } from './places.mjs';
import { createWorld } from './world.mjs';

const NARROW = { width: 320, height: 740 }, WIDE = { width: 1280, height: 800 };
const AT_ONCE = 4;
/** While one page is worked on: PLACES=staff-audit. */
const ONLY = new RegExp(process.env.PLACES ?? '');
/** Each route's first place; its other states differ in what stands there, not in how wide or dark it is. */
const PAGES = new Set(new Map(PLACES.toReversed().map(p => [p.route, p])).values());
const world = createWorld();
let browser;
before(async () => {
  browser = await launch();
  void world.all();                                  // while the first pages are looked at
});
after(async () => { await browser?.close(); });

/** The routes that an app's source names. */
function routesOf(app, pattern) {
  const source = readFileSync(join(import.meta.dirname, '..', app, 'src', 'app.tsx'), 'utf8');
  return [...source.matchAll(pattern)].map(m => m[1]);
}

/** Each area of the staff's app names its pages in a route.ts of its own. */
function staffRoutes() {
  const areas = join(import.meta.dirname, '..', 'admin', 'src');
  return readdirSync(areas).map(area => join(areas, area, 'route.ts')).filter(existsSync)
    .flatMap(file => [...readFileSync(file, 'utf8').matchAll(/path: '\/admin\/?([^']*)'/g)].map(m => m[1]));
}

test('every route is looked at', () => {
  const routes = [...routesOf('customer', /["'](\/[\w:/-]*)["']/g),
    ...staffRoutes().map(path => `admin:${path}`)];
  assert.ok(routes.length > 3);
  const known = new Set(PLACES.map(p => p.route));
  assert.deepEqual(routes.filter(r => !known.has(r)), [], 'put them into places*.mjs');
});

async function sound(page, { name, refuses }) {
  assert.equal(await page.locator('h1:visible').count(), 1, `${name}: one h1`);
  assert.ok((await page.title()).length > 7, `${name}: a title`);
  assert.equal(await tooWide(page), 0, `${name}: too wide`);
  assert.deepEqual(await violations(page), [], `${name}: accessibility`);
  assert.deepEqual(page.faults, [], `${name}: faults`);
  if (!refuses) assert.deepEqual(page.refusals, [], `${name}: refusals`);
}

async function wideAndDark(page, place) {
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.deepEqual(await violations(page, ['color-contrast']), [], `${place.name}: dark`);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(WIDE);
  await sound(page, place);
}

async function lookAt(place) {
  const page = await newPhone(browser, {
    viewport: NARROW, storageState: await memoryOf(place, world),
  });
  await place.open(page, world);
  await sound(page, place);
  if (PAGES.has(place)) await wideAndDark(page, place);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}

test('every page keeps its promises', { concurrency: AT_ONCE }, async t => {
  await Promise.all(PLACES.filter(place => ONLY.test(place.name)).map(place =>
    t.test(`${place.name}: ${place.words}`, () => lookAt(place))));
});
