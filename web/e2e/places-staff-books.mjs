// The staff's pages of the books: days, the ledger, reports.
import { inside, place } from './staff-place.mjs';

const day = (ago = 1) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' })
  .format(new Date(Date.now() - ago * 86_400_000));
const asking = name => async page => {
  await inside(page, `reconciliation/${day(90)}`);
  await page.getByRole('button', { name }).click();
  await page.locator('dialog.confirm').waitFor();
};

export const places = [
  place('reconciliation', 'reconciliation', 'the days of the books', page => inside(page, 'reconciliation')),
  place('day', 'reconciliation/:day', 'a day that nobody compared yet', page => inside(page, `reconciliation/${day(90)}`)),
  place('statement', 'reconciliation/:day', 'uploading a statement', asking('Upload a statement')),
  place('ledger', 'ledger', 'every account and what is on it', page => inside(page, 'ledger')),
  place('ledger-account', 'ledger/accounts/:account', 'what moved on an account', page =>
    inside(page, 'ledger/accounts/customer-funds')),
  place('ledger-entry', 'ledger/entries', 'one entry and its lines', async page => {
    await inside(page, 'ledger/accounts/customer-funds');
    await page.locator('.ref').first().click();
    await page.getByRole('heading', { name: 'Lines' }).waitFor();
  }),
  place('reports', 'reports', 'what gateways and vendors settle', page => inside(page, 'reports')),
  place('reports-vat', 'reports', 'the tax on our fee', page => inside(page, 'reports?report=vat')),
  place('reports-commission', 'reports', 'what vendors may pay us', page => inside(page, 'reports?report=commission')),
];
