// What a customer does, in the words that stand on the pages.
import assert from 'node:assert/strict';
import { SANDBOX, SHOP } from './browser.mjs';

const TOKEN_MS = 60_000;
const button = (page, name) => page.getByRole('button', { name });
export const heading = (page, name, timeout = TOKEN_MS) =>
  page.getByRole('heading', { level: 1, name }).waitFor({ timeout });

/** From the first page to "How much?". */
export async function findMeter(page, { company, number, type = 'PREPAID' }) {
  await page.goto(SHOP);
  await page.getByLabel('Electricity company').selectOption(company);
  if (type === 'POSTPAID') await page.getByText('Postpaid', { exact: true }).click();
  await page.locator('#number').fill(number);
  await button(page, 'Check meter').click();
}

export async function confirmMeter(page) {
  await button(page, 'Yes, this is it').click();
  await heading(page, 'How much?');
}

/** Fills the amount page; ends with the whole price on the button. */
export async function fillAmount(page, { naira, phone, email = '' }) {
  await page.locator('#amount').pressSequentially(String(naira));
  await page.locator('#phone').fill(phone);
  await page.locator('#email').fill(email);
  await button(page, /^Pay ₦/).waitFor();
}

/** Presses Pay and arrives on the gateway's own page. */
export async function toGateway(page) {
  await button(page, /^Pay (again )?₦/).click();
  await page.waitForURL(`${SANDBOX}/checkout/**`);
}

/** On the gateway's page: a card and what should happen with it. */
export async function payByCard(page, { card = 'success', outcome = 'success' } = {}) {
  await page.locator(`#card-${card}`).check();
  await page.locator(`#outcome-${outcome}`).check();
  await page.locator('#pay').click();
}

/** Pays as the gateway's page proposes, in the first of its ways. */
export const payAsOffered = page => page.locator('#pay').click();

/** The bank account that the purchase's page shows. */
export async function accountOf(page) {
  await page.getByRole('heading', { name: /^Transfer exactly/ }).waitFor({ timeout: TOKEN_MS });
  return (await page.locator('.account .lcd').textContent()).replaceAll(' ', '');
}

/** Sends money to an account as a person does on the pretend bank's page. */
export async function transfer(page, number) {
  await page.goto(`${SANDBOX}/bank`);
  await page.getByRole('link', { name: number }).click();
  await page.locator('#send').click();
  await page.getByText('arrived for').waitFor();
}

export const backInShop = page => page.waitForURL(/\/p\/PP/);
export const referenceOf = page => /\/p\/(\w+)/.exec(page.url())[1];

/** The numbers on the page, in the order in which they stand. */
export async function tokensOf(page) {
  await heading(page, 'Here is your token');
  const tokens = await page.locator('[data-token]').evaluateAll(all =>
    all.map(e => e.getAttribute('data-token')));
  for (const token of tokens) assert.match(token, /^\d{20}$/);
  return tokens;
}

export const unitsOf = async page =>
  (await page.locator('.units dd').textContent()).replace(' kWh', '');

/** The states of this meter's sales in a vendor's own books. */
export async function soldBy(page, vendor, number) {
  await page.goto(`${SANDBOX}/vendors/${vendor}`);
  const rows = page.locator('tr').filter({ hasText: number });
  return rows.locator('td:last-child').allTextContents();
}

/** Types a token into the virtual meter as a person does; what the display says then. */
export async function typeIntoMeter(page, number, token) {
  await page.goto(`${SANDBOX}/meters/${number}`);
  await page.locator('#token').fill(token);
  await page.locator('#enter').click();
  const text = id => page.locator(id).textContent();
  return {
    result: await text('#result'), before: await text('#before'), after: await text('#after'),
  };
}

/** Hundredths of a kWh as a whole number: units are never compared as floats. */
export const hundredths = units => {
  const [whole, rest = ''] = units.trim().split('.');
  return Number(whole + rest.padEnd(2, '0').slice(0, 2));
};
