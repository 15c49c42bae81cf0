// What is for sale, as staff see it.
import { inside, place } from './staff-place.mjs';

const csv = 'company,class,band,naira_per_kwh,from,to,source\nikeja,,A,215.50,2027-01-01,,An order\n'
  + 'mars,,A,215.50,2027-01-01,,An order\n';
const file = { name: 'tariffs.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };

export const places = [
  place('catalogue', 'catalogue', 'the catalogue of today', page => inside(page, 'catalogue')),
  place('catalogue-fee', 'catalogue', 'a service fee to be proposed', async page => {
    await inside(page, 'catalogue');
    await page.getByRole('button', { name: 'New fee' }).click();
    await page.getByLabel('Source').waitFor();
  }),
  place('import', 'catalogue/import', 'a list of tariffs to be chosen', page => inside(page, 'catalogue/import')),
  place('import-preview', 'catalogue/import', 'what a list would do, with a refused line', async page => {
    await inside(page, 'catalogue/import');
    await page.getByLabel('List of tariffs').setInputFiles(file);
    await page.getByText('No company has this code.').waitFor();
  }),
  place('messages', 'messages', 'what customers are written', async page => {
    await inside(page, 'messages?way=SMS&language=ha');
    await page.locator('.texts').first().waitFor();
  }),
  place('banners', 'banners', 'banners for customers', page => inside(page, 'banners')),
  place('banner', 'banners', 'a new banner', async page => {
    await inside(page, 'banners');
    await page.getByRole('button', { name: 'New banner' }).click();
    await page.getByLabel('English').waitFor();
  }),
];
