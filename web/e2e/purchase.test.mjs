// The main job in a real browser at phone width, against a running shop and sandbox.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone, SHOP } from './browser.mjs';
import { bill, eleven, SCENARIO, thirteen } from './numbers.mjs';
import * as shop from './shop.mjs';

const PHONE = '0803 123 4321', EMAIL = 'ada@mail.example';
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

/** From the first page to the gateway's page. */
async function buy(page, account, naira, email) {
  await shop.findMeter(page, account);
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira, phone: PHONE, email });
  await shop.toGateway(page);
}

test('a whole purchase by card: the token opens the meter', async () => {
  const page = await newPhone(browser), number = thirteen('ikeja', SCENARIO.normal);
  await page.goto(SHOP);
  await page.getByLabel('State').selectOption('Lagos');
  await look(page, 'card-1-start');
  await shop.findMeter(page, { company: 'ikeja', number });
  await shop.heading(page, 'Is this your meter?');
  await look(page, 'card-2-confirm');
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 5000, phone: PHONE, email: EMAIL });
  assert.match(await page.locator('.side').textContent(), /VAT 7\.5% \(since 1 Feb 2020\)/);
  await look(page, 'card-3-amount');
  await shop.toGateway(page);
  await shop.payByCard(page);
  await shop.backInShop(page);
  const [token, ...more] = await shop.tokensOf(page);
  assert.deepEqual(more, []);
  await look(page, 'card-4-token');
  const units = await shop.unitsOf(page), address = page.url();
  const shown = await shop.typeIntoMeter(page, number, token);
  assert.equal(shop.hundredths(shown.after) - shop.hundredths(shown.before),
    shop.hundredths(units), `the meter took ${shown.result}`);
  const again = await shop.typeIntoMeter(page, number, token);
  assert.equal(again.after, again.before, 'a used token brings nothing');

  const other = await newPhone(browser);             // another phone proves itself by four digits
  await other.goto(address);
  await other.getByLabel('Last four digits').fill('0000');
  await other.getByRole('button', { name: 'Open' }).click();
  await other.getByText('No purchase with this reference').waitFor();
  await other.getByLabel('Last four digits').fill('4321');
  await other.getByRole('button', { name: 'Open' }).click();
  assert.deepEqual(await shop.tokensOf(other), [token]);
});

test('a late webhook: the page waits and then shows the token', async () => {
  const page = await newPhone(browser);
  await buy(page, { company: 'eko', number: eleven('eko', SCENARIO.normal) }, 2000);
  await shop.payByCard(page, { outcome: 'late' });
  await shop.backInShop(page);
  await shop.heading(page, 'Waiting for your payment');
  await look(page, 'late-1-waiting');
  assert.equal((await shop.tokensOf(page)).length, 1);
});

test('a lost webhook: coming back is enough', async () => {
  const page = await newPhone(browser);
  await buy(page, { company: 'abuja', number: thirteen('abuja', SCENARIO.normal) }, 2000);
  await shop.payByCard(page, { outcome: 'lost' });
  await shop.backInShop(page);
  assert.equal((await shop.tokensOf(page)).length, 1);
});

test('a decline says so, and the same purchase can be paid again', async () => {
  const page = await newPhone(browser);
  const account = { company: 'kano', number: thirteen('kano', SCENARIO.normal) };
  await shop.findMeter(page, account);
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 3000, phone: PHONE });
  await page.reload();                               // nothing typed is lost
  assert.equal(await page.locator('#amount').inputValue(), '3,000');
  await shop.toGateway(page);
  await shop.payByCard(page, { card: 'declined' });
  await page.locator('#return').click();
  await shop.backInShop(page);
  const reference = shop.referenceOf(page);
  await shop.heading(page, 'The payment did not go through');
  await look(page, 'decline-1-declined');
  await shop.toGateway(page);
  await shop.payByCard(page);
  await shop.backInShop(page);
  assert.equal((await shop.tokensOf(page)).length, 1);
  assert.equal(shop.referenceOf(page), reference);
});

test('a postpaid bill is paid without a token', async () => {
  const page = await newPhone(browser);
  const account = { company: 'ibadan', number: bill('ibadan', SCENARIO.normal), type: 'POSTPAID' };
  await buy(page, account, 4000, EMAIL);
  await shop.payByCard(page);
  await shop.backInShop(page);
  await shop.heading(page, 'Your bill is paid');
  assert.equal(await page.locator('[data-token]').count(), 0);
  await look(page, 'postpaid-1-paid');
});

test('key change numbers come first and the meter takes all three in that order', async () => {
  const page = await newPhone(browser), number = eleven('enugu', SCENARIO.keyChange);
  await buy(page, { company: 'enugu', number }, 5000);
  await shop.payByCard(page);
  await shop.backInShop(page);
  const tokens = await shop.tokensOf(page);
  await look(page, 'key-change-1-token');
  if (tokens.length === 1) return;                   // this meter was changed by an earlier run
  assert.equal(tokens.length, 3);
  const answers = [];
  for (const token of tokens) answers.push(await shop.typeIntoMeter(page, number, token));
  const last = answers[2];
  assert.ok(shop.hundredths(last.after) > shop.hundredths(last.before), JSON.stringify(answers));
});

test('a refusal by the company sends the money back, in plain words', async () => {
  const page = await newPhone(browser);
  await buy(page, { company: 'jos', number: thirteen('jos', SCENARIO.failed) }, 2000);
  await shop.payByCard(page);
  await shop.backInShop(page);
  await page.getByText(/on its way back to you|went back the way you paid/).waitFor();
  await look(page, 'refused-1-coming-back');
});

test('a meter that cannot buy is refused before any money', async () => {
  const page = await newPhone(browser);
  await shop.findMeter(page, { company: 'aba', number: thirteen('aba', SCENARIO.cannotVend) });
  await shop.heading(page, 'This meter cannot buy now');
  await look(page, 'cannot-vend');
});
