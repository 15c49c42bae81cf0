// kill -9 of the server in the middle of a purchase, as the customer sees it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone } from './browser.mjs';
import { child, kill, until } from './machine.mjs';
import { fresh } from './numbers.mjs';
import * as shop from './shop.mjs';

const SERVER = 'ng.powerpay.PowerPay', PHONE = '0803 123 4321';
const skip = process.platform === 'linux' && process.env.MACHINE ? false : 'the machine is not ours to kill';
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

/** Kills the server with what it had in hand; another one comes. */
async function killServer() {
  const pid = kill(SERVER);
  await until(() => child(SERVER), now => now && now !== pid);
}

/** As a person does when the browser says that nobody answers; whether the shop's page is there. */
const reloaded = page => /\/p\/PP/.test(page.url()) || page.reload().then(() => false, () => false);

/** Up to the gateway's page. */
async function order(page, number) {
  await shop.findMeter(page, { company: 'ikeja', number });
  await shop.confirmMeter(page);
  await shop.fillAmount(page, { naira: 3000, phone: PHONE });
  await shop.toGateway(page);
}

/** One token, which the meter takes, and the vendor's books know one sale. */
async function soldOnce(page, number) {
  const [token, ...more] = await shop.tokensOf(page);
  assert.deepEqual(more, []);
  await look(page, 'kill-token');
  const shown = await shop.typeIntoMeter(page, number, token);
  assert.ok(shop.hundredths(shown.after) > shop.hundredths(shown.before), shown.result);
  assert.equal((await shop.soldBy(page, 'vtpass', number)).length, 1);
}

test('the server is killed while the customer pays: the token comes by itself', { skip }, async () => {
  const page = await newPhone(browser), number = fresh('ikeja');
  await order(page, number);
  await killServer();
  await shop.payByCard(page, { outcome: 'lost' });   // nobody hears the gateway's news
  await until(() => reloaded(page), Boolean);        // the way back may have met a dead server
  await soldOnce(page, number);
});

test('the server is killed while the token is made: it comes, and once', { skip }, async () => {
  const page = await newPhone(browser), number = fresh('ikeja');
  await order(page, number);
  await shop.payByCard(page);
  await shop.backInShop(page);
  await killServer();
  await soldOnce(page, number);
});
