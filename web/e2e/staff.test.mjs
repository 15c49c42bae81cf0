// The staff pages, with the demo sign-in that ./powerpay run prints.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone, SHOP } from './browser.mjs';
import { signInByHand } from './staff.mjs';

const { STAFF_EMAIL, STAFF_PASSWORD } = process.env;
const skip = STAFF_EMAIL && STAFF_PASSWORD ? false : 'STAFF_EMAIL and STAFF_PASSWORD are not set';
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

test('staff sign in, open a purchase with its history, and sign out', { skip }, async () => {
  const page = await newPhone(browser);
  await page.goto(`${SHOP}/admin/`);
  await page.getByLabel('Password').waitFor();
  await look(page, 'staff-1-sign-in');
  await signInByHand(page, 'auditor');
  await page.goto(`${SHOP}/admin/purchases`);
  await page.locator('.ref').first().waitFor();
  await look(page, 'staff-2-purchases');
  await page.locator('.ref').first().click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  assert.ok(await page.locator('.steps li').count() > 0);
  await look(page, 'staff-3-detail');
  await page.keyboard.press('Escape');
  await page.locator('.who').click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Password').waitFor();
});
