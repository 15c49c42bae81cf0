// By keyboard alone, a list of tariffs: looked at, proposed by one, agreed to by another; then customers see the new rate.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, newPhone, SHOP } from './browser.mjs';
import { enterAt, tabTo, typeAt } from './keys.mjs';
import { fresh } from './numbers.mjs';
import { signIn, stepUp } from './staff.mjs';

const { STAFF_EMAIL } = process.env;
const skip = STAFF_EMAIL ? false : 'STAFF_EMAIL is not set';
let browser;
before(async () => { browser = await launch(); });
after(async () => { await browser?.close(); });

const DESK = { viewport: { width: 1280, height: 800 } };
const COMPANY = 'jos', SOURCE = `An order of ${Date.now()}`;
const lagos = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' });

async function estimate(number) {
  const query = new URLSearchParams({ company: COMPANY, type: 'PREPAID', number, amountKobo: '1000000' });
  const answer = await fetch(`${SHOP}/v1/quote?${query}`);
  assert.equal(answer.status, 200, await answer.clone().text());
  return (await answer.json()).estimate;
}

test('a list of tariffs is imported by two and customers see its rate', { skip, timeout: 120_000 }, async () => {
  const number = fresh(COMPANY), { band } = await estimate(number);
  const csv = `company,class,band,naira_per_kwh,from,to,source\n${COMPANY},,${band},231.25,${
    lagos.format(new Date())},,${SOURCE}\n`;

  const maker = await newPhone(browser, DESK);
  await signIn(maker, 'operations');
  await stepUp('operations');
  await maker.goto('/admin/catalogue/import');
  await tabTo(maker, maker.getByLabel('List of tariffs')); // the system's own dialog chooses the file
  await maker.getByLabel('List of tariffs').setInputFiles(
    { name: 'tariffs.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await enterAt(maker, maker.getByRole('button', { name: 'Propose 1 tariff' }));
  const asked = maker.getByRole('dialog');
  await typeAt(maker, asked.getByLabel('Why'), 'the new order of the regulator');
  await enterAt(maker, asked.getByRole('button', { name: 'Propose 1 tariff' }));
  const said = await maker.getByText(/Proposal \d+ is made/).textContent();
  assert.notEqual((await estimate(number)).source, SOURCE);

  const other = await newPhone(browser, DESK);
  await signIn(other, 'finance');
  await stepUp('finance');
  await other.goto(`/admin/approvals?approval=${/\d+/.exec(said)[0]}`);
  await enterAt(other, other.getByRole('button', { name: /^Agree: 1 tariff/ }));
  await enterAt(other, other.locator('dialog.confirm .btn.danger'));
  await other.getByText('You agreed, and it is done.').waitFor();

  const now = await estimate(number);
  assert.equal(now.source, SOURCE);
  assert.equal(now.rateKoboPerKwh, 23_125);
  assert.deepEqual([...maker.faults, ...other.faults], []);
});
