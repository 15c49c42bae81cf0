// Receipts, and how well companies work.
import { at, broken, offline, silent } from './acts.mjs';

const place = (name, route, words, open, more = {}) => ({ name, route, words, open, ...more });
const NEW = { bought: [] };

export const others = [
  place('receipts-none', '/receipts', 'nothing bought yet', at('/receipts'), NEW),
  place('receipts', '/receipts', 'what this phone bought', at('/receipts')),
  place('receipts-offline', '/receipts', 'without network', async page => {
    await at('/')(page);
    await offline(page);
    await at('/receipts')(page);
  }, { refuses: true }),
  place('receipts-unknown', '/receipts', 'a purchase that we do not know', async page => {
    await at('/receipts')(page);
    await page.locator('#reference').fill('PP0000000000');
    await page.locator('#four').fill('0000');
    await page.locator('form.side button').click();
    await page.locator('.err').waitFor();
  }, { ...NEW, refuses: true }),
  place('receipts-clear', '/receipts', 'before the phone forgets', async page => {
    await at('/receipts')(page);
    await page.locator('.center button.link').click();
    await page.locator('dialog[open]').waitFor();
  }),
  place('status', '/status', 'companies and payments', async page => {
    await at('/status')(page);
    await page.locator('.lines').first().waitFor();
  }, NEW),
  place('status-loading', '/status', 'while it is asked for', async page => {
    await silent(page, '/status');
    await at('/status')(page);
  }, NEW),
  place('status-trouble', '/status', 'our side has trouble', async page => {
    await broken(page, '/status');
    await at('/status')(page);
    await page.locator('.note').waitFor();
  }, { ...NEW, refuses: true }),
];
