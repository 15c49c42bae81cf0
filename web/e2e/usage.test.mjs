// What one customer's first visit, from the first page to the token, asks of us; deploy/usage.json is written from it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, newPhone, SHOP } from './browser.mjs';
import { fresh } from './numbers.mjs';
import * as shop from './shop.mjs';

const MOST_REQUESTS = 40, MOST_FILES = 30, MOST_BYTES = 400_000;
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const sum = numbers => numbers.reduce((all, one) => all + one, 0);

test('a first visit that ends with a token asks for little', async t => {
  const page = await newPhone(browser), asked = [];
  page.on('requestfinished', request => {
    if (request.url().startsWith(SHOP)) asked.push({ path: new URL(request.url()).pathname, sizes: request.sizes() });
  });
  await shop.findMeter(page, { company: 'ikeja', number: fresh('ikeja') });
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 5000, phone: '0803 123 4321', email: 'ada@mail.example' });
  await shop.toGateway(page);
  await shop.payByCard(page);
  await shop.backInShop(page);
  await shop.tokensOf(page);
  const all = await Promise.all(asked.map(async one => {
    const { responseBodySize, responseHeadersSize } = await one.sizes;
    return { api: one.path.startsWith('/v1/'), bytes: responseBodySize + responseHeadersSize };
  }));
  const api = all.filter(one => one.api), files = all.filter(one => !one.api);
  const bytes = group => sum(group.map(one => one.bytes));
  t.diagnostic(`a purchase: ${api.length} requests of the API with ${bytes(api)} bytes, `
    + `${files.length} files with ${bytes(files)}`);
  assert.ok(api.length >= 5 && api.length <= MOST_REQUESTS, `${api.length} requests`);
  assert.ok(files.length > 0 && files.length <= MOST_FILES, `${files.length} files`);
  assert.ok(bytes(all) <= MOST_BYTES, `${bytes(all)} bytes`);
});

/** An answer to who names its encodings in this order, as browsers do. */
const asBrowser = (path, more = {}) =>
  fetch(SHOP + path, { headers: { 'Accept-Encoding': 'gzip, deflate, br, zstd', ...more } });

test('what a browser takes smaller comes smaller, and what it has does not come again', async () => {
  const page = await asBrowser('/'), html = await page.text();
  const script = /src="(\/assets\/[^"]+)"/.exec(html)[1];
  assert.equal(page.headers.get('content-encoding'), 'br');
  assert.equal((await asBrowser(script)).headers.get('content-encoding'), 'br');
  for (const list of ['/v1/companies', '/v1/gateways']) {
    const first = await asBrowser(list), tag = first.headers.get('etag');
    const again = await asBrowser(list, { 'If-None-Match': tag });
    assert.deepEqual([first.status, again.status, await again.text()], [200, 304, '']);
    assert.equal((await asBrowser(list, { 'If-None-Match': '"another"' })).status, 200);
  }
});
