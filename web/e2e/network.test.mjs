// A purchase by keyboard alone, slowly, over a line that is cut, through a reload; and what is left without network.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { offline } from './acts.mjs';
import { launch, look, newPhone, SANDBOX } from './browser.mjs';
import { enterAt, typeAt } from './keys.mjs';
import { fresh } from './numbers.mjs';
import * as shop from './shop.mjs';

const MOBILE = '0803 123 4321';
const SLOW = { offline: false, latency: 400, downloadThroughput: 50_000 / 8, uploadThroughput: 50_000 / 8 };
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

async function toPay(page, company = 'yola') {
  await shop.findMeter(page, { company, number: fresh(company) });
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 2000, phone: MOBILE });
}
const payButton = page => page.getByRole('button', { name: /^Pay (again )?₦/ });
const isOrder = url => url.pathname === '/v1/purchases';

test('a purchase by keyboard alone, from the first page to the token', async () => {
  const page = await newPhone(browser);
  await page.goto('/');
  await page.locator('#number').waitFor();
  await typeAt(page, page.locator('#company'), 'Yola');
  await typeAt(page, page.locator('#number'), fresh('yola'));
  await page.keyboard.press('Enter');
  await shop.heading(page, 'Is this your meter?');
  await enterAt(page, page.locator('button.go'));
  await shop.heading(page, 'How much?');
  await typeAt(page, page.locator('#amount'), '2000');
  await typeAt(page, page.locator('#phone'), MOBILE);
  await payButton(page).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(`${SANDBOX}/checkout/**`);
  await enterAt(page, page.locator('#pay'));
  await shop.backInShop(page);
  await shop.tokensOf(page);
  assert.match(await page.evaluate(() => document.activeElement.tagName), /H1|BODY|MAIN/);
});

test('a line that is cut while the purchase is placed: no second purchase, nothing lost', async () => {
  const page = await newPhone(browser), orders = new Set(), keys = new Set();
  await toPay(page);
  await page.route(isOrder, async route => {           // the shop hears it, the phone never hears the answer
    keys.add(route.request().headers()['idempotency-key']);
    orders.add((await (await route.fetch()).json()).id);
    await route.abort('connectionreset');
  });
  await payButton(page).click();
  await page.locator('.err, .note.bad, .note').filter({ visible: true }).first().waitFor();
  await look(page, 'cut-1-placing');
  assert.equal(await page.locator('#amount').inputValue(), '2,000');
  await page.unroute(isOrder);
  await page.route(isOrder, async route => {           // now it hears
    const response = await route.fetch();
    keys.add(route.request().headers()['idempotency-key']);
    orders.add((await response.json()).id);
    await route.fulfill({ response });
  });
  await shop.toGateway(page);
  await shop.payAsOffered(page);
  await shop.backInShop(page);
  await shop.tokensOf(page);
  assert.deepEqual([shop.referenceOf(page)], [...orders]);
  assert.equal(keys.size, 1);
});

test('a reload while the purchase is placed goes on with the same one', async () => {
  const page = await newPhone(browser), orders = new Set();
  await toPay(page);
  await page.route(isOrder, async route => {
    orders.add((await (await route.fetch()).json()).id);
  }, { times: 1 });                                    // no answer comes
  await payButton(page).click();
  while (!orders.size) await page.waitForTimeout(50);
  await page.reload();
  await page.waitForURL(`${SANDBOX}/checkout/**`);
  await shop.payAsOffered(page);
  await shop.backInShop(page);
  await shop.tokensOf(page);
  assert.deepEqual([shop.referenceOf(page)], [...orders]);
});

test('a whole purchase at 50 kbit/s', async () => {
  const page = await newPhone(browser), cdp = await page.context().newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW);
  await toPay(page);
  await shop.toGateway(page);
  await shop.payAsOffered(page);
  await shop.backInShop(page);
  await shop.tokensOf(page);
});

test('without network: receipts, the token\'s page and the buy page open; paying says why not', async () => {
  const page = await newPhone(browser);
  await toPay(page);
  await shop.toGateway(page);
  await shop.payAsOffered(page);
  await shop.backInShop(page);
  const [token] = await shop.tokensOf(page), spaced = token.replace(/(.{4})(?=.)/g, '$1 ');
  const address = page.url();
  await offline(page);
  await page.goto('/receipts');
  await page.getByText(spaced).waitFor();
  await page.goto(address);
  assert.deepEqual(await shop.tokensOf(page), [token]);
  await page.goto('/');
  await page.locator('#number').waitFor();
  await look(page, 'offline-2-buy');
});
