// A purchase on the shop as it runs on AWS: a function sells, SNS and SES tell, S3 keeps the receipt.
// Run by bin/e2e.sh against ./powerpay run --aws-local.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone, SANDBOX, SHOP } from './browser.mjs';
import { child, kill, until } from './machine.mjs';
import { fresh } from './numbers.mjs';
import * as shop from './shop.mjs';

const PHONE = '0803 123 4321', TO = '+2348031234321', EMAIL = 'ada@mail.example';
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const json = async address => (await fetch(address)).json();
const figures = () => json(`${SANDBOX}/aws/figures.json`);

/** The narrowest and a wide one. */
async function lookAtAll(page, name) {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    await look(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 360, height: 740 });
}

async function buy(page, number) {
  await shop.findMeter(page, { company: 'ikeja', number });
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 5000, phone: PHONE, email: EMAIL });
  await shop.toGateway(page);
  await shop.payByCard(page);
  await shop.backInShop(page);
  const [token] = await shop.tokensOf(page);
  return token;
}

test('a function sells, SNS and SES bring the token, S3 keeps the receipt', async () => {
  const page = await newPhone(browser), number = fresh('ikeja'), at = await figures();
  const token = await buy(page, number);
  await lookAtAll(page, 'aws-1-token');
  const shown = await shop.typeIntoMeter(await newPhone(browser), number, token);
  assert.ok(shop.hundredths(shown.after) > shop.hundredths(shown.before), shown.result);

  const told = await until(figures, now => now.texts > at.texts && now.mail > at.mail);
  assert.ok(told.steps > at.steps, 'a function did the steps');
  const has = one => one.text.replaceAll(/[ -]/g, '').includes(token);
  const text = (await json(`${SANDBOX}/outbox.json?to=${encodeURIComponent(TO)}`)).find(has);
  assert.deepEqual([text.kind, text.from], ['SMS', 'PowerPay']);
  const mail = (await json(`${SANDBOX}/outbox.json?to=${EMAIL}`)).find(has);
  assert.equal(mail.kind, 'EMAIL');
  const done = await until(figures, now => now.messages >= at.messages + 2);
  assert.equal(done.dead, 0);

  const file = await page.request.get(new URL(await page.getByRole('link', { name: /PDF/ })
    .getAttribute('href'), SHOP).href);
  assert.match(file.url(), /\/powerpay-receipts\/receipts\/[0-9a-f]+\.pdf\?X-Amz-/);
  assert.equal((await file.body()).subarray(0, 5).toString(), '%PDF-');
  assert.equal((await figures()).receipts, at.receipts + 1);
});

test('limits are in Redis, settings in Secrets Manager and SSM, data keys under KMS', async () => {
  const now = await figures();
  for (const name of ['keys', 'secretCalls', 'parameterCalls', 'keyCalls']) {
    assert.ok(now[name] > 0, `${name} ${now[name]}`);
  }
  assert.equal((await json(`${SHOP}/health`)).components.redis.status, 'UP');
  const page = await newPhone(browser);
  await page.goto(`${SANDBOX}/aws`);
  await lookAtAll(page, 'aws-2-stand-ins');
});

test('a function, Redis and the server that are killed come again', async () => {
  const victims = ['VendingHandler', 'redis-server', 'AwsPowerPay'].map(word => [word, kill(word)]);
  for (const [word, pid] of victims) await until(() => child(word), now => now && now !== pid);
  await until(() => fetch(`${SHOP}/health`).then(r => r.json()).catch(() => ({})),
    health => health.components?.redis?.status === 'UP');
  await buy(await newPhone(browser), fresh('ikeja'));
});
