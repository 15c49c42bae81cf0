// Money through every gateway and energy from every vendor, each seen in the other side's books.
// Needs the priorities that bin/e2e.sh gives the shop.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone, SHOP } from './browser.mjs';
import { fresh, SCENARIO, thirteen } from './numbers.mjs';
import * as shop from './shop.mjs';

const PHONE = '0803 123 4321', NAIRA = 2000;
const lists = (process.env.POWERPAY_VENDOR_PRIORITY ?? '').split(';').filter(Boolean)
  .map(part => part.split('=')).filter(([company]) => company !== '*')
  .map(([company, vendors]) => ({ company, vendors: vendors.split(',') }));
const skip = lists.length ? false : 'POWERPAY_VENDOR_PRIORITY is not set';
const alone = lists.filter(l => l.vendors.length === 1);
const pair = first => lists.find(l => l.vendors.length === 2 && l.vendors[0] === first);

let browser, gateways;
before(async () => {
  browser = await launch();
  gateways = await (await fetch(`${SHOP}/v1/gateways`)).json();
});
after(async () => { await browser?.close(); });

async function toPay(page, account) {
  await shop.findMeter(page, account);
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: NAIRA, phone: PHONE });
}

/** A whole purchase as the first gateway proposes it, up to the purchase's own page. */
async function buy(page, account) {
  await toPay(page, account);
  await shop.toGateway(page);
  await shop.payAsOffered(page);
  await shop.backInShop(page);
}

async function opensMeter(page, number, token) {
  const shown = await shop.typeIntoMeter(page, number, token);
  assert.ok(shop.hundredths(shown.after) > shop.hundredths(shown.before),
    `the meter took ${shown.result}`);
}

test('every gateway takes money and every vendor sells', { skip }, async t => {
  assert.ok(gateways.length > 1 && alone.length > 1, 'nothing to choose from');
  const most = Math.max(gateways.length, alone.length);
  for (let i = 0; i < most; i++) {
    const gateway = gateways[i % gateways.length];
    const { company, vendors: [vendor] } = alone[i % alone.length];
    await t.test(`${gateway.name} takes the money, ${vendor} sells`, async () => {
      const page = await newPhone(browser), number = fresh(company);
      await toPay(page, { company, number });
      await page.locator(`input[name=gateway][value=${gateway.name}]`).check();
      if (!i) await look(page, 'choice-1-gateways');
      await page.getByRole('button', { name: `with ${gateway.label}` }).waitFor();
      await shop.toGateway(page);
      assert.match(page.url(), new RegExp(`/checkout/${gateway.name}/`));
      await shop.payAsOffered(page);
      await shop.backInShop(page);
      const [token] = await shop.tokensOf(page);
      assert.deepEqual(await shop.soldBy(page, vendor, number), ['delivered']);
      await opensMeter(page, number, token);
    });
  }
});

test('a bank transfer to an account of the purchase\'s own brings the token', { skip }, async t => {
  const { company } = alone[0], bank = await newPhone(browser);
  await t.test('wanted on the amount page', async () => {
    const page = await newPhone(browser), number = fresh(company);
    await toPay(page, { company, number });
    await page.getByRole('radio', { name: /^Bank transfer/ }).check();
    await look(page, 'transfer-1-choice');
    await page.getByRole('button', { name: /^Pay ₦.* by transfer$/ }).click();
    await shop.backInShop(page);
    const account = await shop.accountOf(page);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await look(page, `transfer-2-account-${width}`);
    }
    await shop.transfer(bank, account);
    const [token] = await shop.tokensOf(page);
    await opensMeter(page, number, token);
  });
  await t.test('wanted after a look at the gateway\'s page', async () => {
    const page = await newPhone(browser), number = fresh(company);
    await toPay(page, { company, number });
    await page.locator('input[name=gateway][value=monnify]').check();
    await shop.toGateway(page);
    await page.locator('#cancel').click();
    await shop.backInShop(page);
    const ask = page.getByRole('button', { name: 'Pay by bank transfer' });
    await ask.waitFor();
    await look(page, 'transfer-3-offer');
    await ask.click({ timeout: 30_000 });
    const account = await shop.accountOf(page);
    await look(page, 'transfer-4-beside');
    await page.reload();
    assert.equal(await shop.accountOf(page), account);
    await shop.transfer(bank, account);
    await shop.tokensOf(page);
  });
});

test('who does not take an order leaves it to the next vendor', { skip }, async () => {
  const { company, vendors: [first, second] } = pair('baxi');
  const page = await newPhone(browser), number = fresh(company);
  await buy(page, { company, number });
  await shop.tokensOf(page);
  await buy(page, { company, number });                // so soon again the first refuses it
  const [token] = await shop.tokensOf(page);
  assert.deepEqual(await shop.soldBy(page, first, number), ['delivered']);
  assert.deepEqual(await shop.soldBy(page, second, number), ['delivered']);
  await opensMeter(page, number, token);
});

test('who hangs may have sold: nobody else is asked and his token comes', { skip }, async () => {
  const { company, vendors: [first, second] } = pair('vtpass');
  const page = await newPhone(browser), number = thirteen(company, SCENARIO.timeoutVended);
  await buy(page, { company, number });
  const [token] = await shop.tokensOf(page);
  assert.deepEqual(await shop.soldBy(page, first, number), ['delivered']);
  assert.deepEqual(await shop.soldBy(page, second, number), []);
  await opensMeter(page, number, token);
});
