// A purchase without internet: dialled on the sandbox's phone, paid by transfer, its token by SMS.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone, SANDBOX } from './browser.mjs';
import { fresh } from './numbers.mjs';
import * as shop from './shop.mjs';

const TOKEN = /\d{4}(-\d{4}){4}/;
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const screenOf = page => page.locator('#screen').textContent();

async function dial(page, phone) {
  await page.goto(`${SANDBOX}/ussd`);
  await page.locator('#phone').fill(phone);
  await page.locator('#dial').click();
  return screenOf(page);
}

/** Types by keyboard and sends with Enter; the last screen. */
async function type(page, ...inputs) {
  for (const input of inputs) {
    await page.locator('#input').fill(input);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
  }
  return screenOf(page);
}

async function message(page, words) {
  const found = page.locator('#messages li').filter({ hasText: words }).first();
  await found.waitFor({ timeout: 60_000 });
  return found.textContent();
}

test('a purchase by USSD: transfer, token by SMS, and the same token by the menu', async () => {
  const page = await newPhone(browser), bank = await newPhone(browser);
  const phone = `0803${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const number = fresh('ikeja');
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(`${SANDBOX}/ussd`);
  await look(page, 'ussd-1-phone-320');
  assert.match(await dial(page, phone), /1 Buy electricity/);
  await look(page, 'ussd-2-menu-320');

  await page.getByRole('button', { name: '1', exact: true }).click();   // the keypad
  assert.equal(await page.locator('#input').inputValue(), '1');
  await page.locator('#send').click();
  assert.match(await screenOf(page), /Type the number/);
  let screen = await type(page, number, '1', '1', '5000');
  if (screen.includes('We are asking')) screen = await type(page, '1');
  assert.match(screen, /You pay NGN5,107\.50 in all/);
  await look(page, 'ussd-3-price-320');
  screen = await type(page, '1');
  const text = /Transfer exactly/.test(screen) ? screen : await message(page, 'transfer exactly');
  const account = /\b\d{10}\b/.exec(text)[0];
  await look(page, 'ussd-4-account-320');
  await message(page, account);

  await shop.transfer(bank, account);
  const sms = await message(page, 'Token');
  const [token] = TOKEN.exec(await message(page, TOKEN));
  assert.ok(sms, 'no word of the token');
  await page.setViewportSize({ width: 1280, height: 800 });
  await look(page, 'ussd-5-token-sms-1280');

  assert.match(await dial(page, phone), /2 Last token/);
  assert.ok((await type(page, '2')).includes(token), 'the menu shows another token');
  const shown = await shop.typeIntoMeter(bank, number, token.replaceAll('-', ''));
  assert.ok(shop.hundredths(shown.after) > shop.hundredths(shown.before), shown.result);

  await dial(page, `0802${phone.slice(4)}`);
  assert.match(await type(page, '2'), /No token was bought/);
});
