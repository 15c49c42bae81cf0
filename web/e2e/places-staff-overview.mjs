// The staff's first page, and the list of purchases with its search, filters, views and export.
import { inside, place } from './staff-place.mjs';

const withExport = async page => {
  await inside(page, 'purchases');
  await page.getByRole('button', { name: 'Export…' }).click();
  await page.getByRole('link', { name: /^Download/ }).waitFor();
};

export const places = [
  place('overview', 'overview', 'how the shop stands', page => inside(page, 'overview')),
  place('overview-trouble', 'overview', 'our side has trouble', async page => {
    await page.route('**/v1/staff/overview', route => route.fulfill({ status: 503, json: {} }));
    await inside(page, 'purchases');
    await page.goto('/admin/overview');
    await page.locator('.note').first().waitFor();
  }),
  place('purchases-filters', 'purchases', 'all filters open', async page => {
    await inside(page, 'purchases?type=PREPAID');
    await page.getByLabel('Company').waitFor();
  }),
  place('purchases-none', 'purchases', 'nothing matches', page => inside(page, 'purchases?query=PP0000000000')),
  place('purchases-odd', 'purchases', 'what nobody could look for', async page => {
    await inside(page, 'purchases');
    await page.goto('/admin/purchases?query=*');
    await page.locator('.note').first().waitFor();
  }),
  place('purchases-export', 'purchases', 'the export says how many rows', withExport),
  place('purchases-keep', 'purchases', 'a search that is kept', async page => {
    await inside(page, 'purchases?state=VENDED');
    await page.getByRole('button', { name: 'Keep this search…' }).click();
    await page.getByLabel('Its name').waitFor();
  }),
];
