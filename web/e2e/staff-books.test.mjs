// By keyboard alone, a day of the books is closed: a statement with one wrong line, its case, the closing.
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, test } from 'node:test';
import { launch, look, newPhone } from './browser.mjs';
import { enterAt, tabTo, typeAt } from './keys.mjs';
import { signIn, stepUp } from './staff.mjs';

const { STAFF_EMAIL, STAFF_PASSWORD } = process.env;
const skip = STAFF_EMAIL && STAFF_PASSWORD ? false : 'STAFF_EMAIL and STAFF_PASSWORD are not set';
const DESK = { viewport: { width: 1280, height: 900 } };
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

/** One that the shop had no sales on, so that what is planted is all there is. */
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' })
  .format(new Date(Date.now() - randomInt(3, 800) * 86_400_000));
const reference = `PLANTED-${Date.now()}`;
const statement = amount => ({
  name: 'paystack.csv', mimeType: 'text/csv',
  buffer: Buffer.from('Reference,Id,Amount,Currency,Fees,Transaction Date,Status,Type\n'
    + `${reference},1,${amount},NGN,,${day} 10:00:00,success,\n`),
});

async function upload(page, file) {
  await enterAt(page, page.getByRole('button', { name: 'Upload a statement' }));
  const dialog = page.locator('dialog.confirm'), input = dialog.locator('input[type=file]');
  await tabTo(page, input);                            // the system's own dialog chooses the file
  await input.setInputFiles(file);
  await enterAt(page, dialog.getByRole('button', { name: 'Upload a statement' }));
  return dialog;
}

test('a day with one planted difference is closed once that is decided', { skip, timeout: 240_000 }, async () => {
  const page = await newPhone(browser, DESK);
  await signIn(page, 'finance');
  await stepUp('finance');
  await page.goto(`/admin/reconciliation/${day}`);
  await page.getByText('No comparison of it has ended.').waitFor();

  const refused = await upload(page, statement('fifty'));
  await refused.getByText(/line 2, Amount: "fifty" is not naira/).waitFor();
  await page.keyboard.press('Escape');
  await refused.waitFor({ state: 'detached' });

  await upload(page, statement('55.00'));
  const row = page.locator('tr', { hasText: reference });
  await row.waitFor({ timeout: 40_000 });
  assert.match(await row.innerText(), /Nobody knows it/);
  assert.match(await row.innerText(), /₦55/);
  assert.ok(await page.getByRole('button', { name: 'Close this day' }).isDisabled());
  await look(page, 'staff-books-1-difference');

  // Whatever else it found, a float that moved, is decided the same way.
  for (;;) {
    await page.goto(`/admin/reconciliation/${day}`);
    await row.waitFor();
    const open = page.getByRole('link', { name: /^Case \d+ is open$/ });
    if (!await open.count()) break;
    await enterAt(page, open.first());
    await enterAt(page, page.getByRole('button', { name: 'Settle' }).first());
    const dialog = page.locator('dialog.confirm');
    await typeAt(page, dialog.getByRole('textbox').last(), 'a payment of another shop of ours');
    await enterAt(page, dialog.getByRole('button', { name: 'Settle' }));
    await dialog.waitFor({ state: 'detached' });
  }

  await enterAt(page, page.getByRole('button', { name: 'Close this day' }));
  const closing = page.locator('dialog.confirm');
  await typeAt(page, closing.getByRole('textbox'), 'looked at with the bank, nothing is left');
  await look(page, 'staff-books-2-closing');
  await enterAt(page, closing.getByRole('button', { name: /^Close/ }));
  await page.getByText(/^Closed by finance@/).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Upload a statement' }).count(), 0);
  await look(page, 'staff-books-3-closed');
});
