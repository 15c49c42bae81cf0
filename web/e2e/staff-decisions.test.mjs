// By keyboard alone: a stuck purchase is found and asked about; another is refunded by two people.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, look, newPhone, SHOP } from './browser.mjs';
import { enterAt, typeAt } from './keys.mjs';
import { SCENARIO, thirteen } from './numbers.mjs';
import { signIn, stepUp } from './staff.mjs';
import { pay, place, until } from './world.mjs';

const { STAFF_EMAIL, STAFF_PASSWORD } = process.env;
const skip = STAFF_EMAIL && STAFF_PASSWORD ? false : 'STAFF_EMAIL and STAFF_PASSWORD are not set';
const DESK = { viewport: { width: 1280, height: 800 } };
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

/** Paid, and the vendor says "pending" for ever. */
async function stuck(company) {
  const made = await place({ company, number: thirteen(company, SCENARIO.neverDone) });
  await pay(made);
  return until(made.id, 'VENDING');
}
async function atDesk(member) {
  const page = await newPhone(browser, DESK);
  await signIn(page, member);
  return page;
}
/** Presses a button, gives the reason in its dialog, and presses there too. */
async function because(page, name, why) {
  await enterAt(page, page.getByRole('button', { name }).first());
  const dialog = page.locator('dialog.confirm');
  await typeAt(page, dialog.getByLabel('Why'), why);
  await enterAt(page, dialog.getByRole('button', { name }));
}
const calls = page => page.locator('.steps li', { hasText: 'Call: vtpass' }).count();

test('a stuck purchase is found by its reference and asked about at once', { skip }, async () => {
  const id = await stuck('yola'), page = await atDesk('support');
  await page.goto(`${SHOP}/admin/purchases`);
  await typeAt(page, page.getByRole('searchbox').first(), id);
  await page.keyboard.press('Enter');
  await enterAt(page, page.locator('.ref', { hasText: id }));
  await enterAt(page, page.getByRole('link', { name: 'Open its page to act on it' }));
  await page.getByRole('heading', { name: `Purchase ${id}` }).waitFor();
  await page.locator('.steps li').first().waitFor();
  assert.equal(await page.getByRole('button', { name: /^Refund/ }).count(), 0, 'support moves no money');
  const before = await calls(page);
  await because(page, 'Ask again now', 'the customer is on the phone');
  await page.getByText('Done. What comes of it appears below.').waitFor();
  await page.getByText('Asked at once by one of us').first().waitFor();
  while (await calls(page) <= before) await page.waitForTimeout(500);
  await look(page, 'staff-requeried');
});

test('another is refunded: one proposes, a second person agrees', { skip }, async () => {
  const id = await stuck('aba'), first = await atDesk('finance');
  await stepUp('finance');
  await first.goto(`${SHOP}/admin/purchases/${id}`);
  await because(first, /^Refund ₦/, 'the vendor says in writing that nothing was sold');
  await enterAt(first, first.getByRole('link', { name: /^approval \d+$/ }));
  await first.getByRole('button', { name: 'Withdraw it' }).waitFor();
  assert.equal(await first.getByRole('button', { name: /^Agree/ }).count(), 0, 'nobody agrees to his own');
  await look(first, 'staff-proposed');
  const second = await atDesk('finance2');
  await stepUp('finance2');
  await second.goto(`${SHOP}/admin/approvals`);
  await enterAt(second, second.locator('tbody tr', { hasText: id }).locator('.ref'));
  await enterAt(second, second.getByRole('button', { name: /^Agree: Refund ₦/ }));
  await enterAt(second, second.locator('dialog.confirm').getByRole('button', { name: /^Refund ₦/ }));
  await second.getByText('You agreed, and it is done.').waitFor();
  await until(id, 'REFUNDING', 'REFUNDED');
  await look(second, 'staff-agreed');
});
