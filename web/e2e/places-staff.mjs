// The staff's pages. Each area has places-staff-<area>.mjs, whose `places` are found by its name;
// what they are made with is in staff-place.mjs.
import { readdirSync } from 'node:fs';
import { signInByHand } from './staff.mjs';
import { inside, place } from './staff-place.mjs';

const own = [
  place('sign-in', '', 'nobody signed in', async page => {
    await page.goto('/admin/');
    await page.getByLabel('Password').waitFor();
  }),
  place('wrong', '', 'a wrong password', async page => {
    await signInByHand(page, 'owner', 'not the password');
    await page.locator('.err, .note').first().waitFor();
  }),
  place('menu', '', 'the menu of pages', async page => {
    await inside(page, 'purchases');
    const burger = page.locator('.burger');
    if (await burger.isVisible()) await burger.click();
  }),
  place('palette', '', 'searching from anywhere', async page => {
    await inside(page, 'purchases');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: 'Search' }).fill('p');
  }),
  place('account', '', 'the account', async page => {
    await inside(page, 'purchases');
    await page.locator('.who').click();
  }),
  place('purchases', 'purchases', 'the purchases', page => inside(page, 'purchases')),
  place('purchase', 'purchases', 'one purchase with its history', async page => {
    await inside(page, 'purchases');
    await page.locator('.ref').first().click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
  }),
  place('cases', 'cases', 'the review cases', page => inside(page, 'cases')),
  place('providers', 'providers', 'vendors, gateways and carriers', page => inside(page, 'providers')),
];

const areas = readdirSync(import.meta.dirname).filter(f => /^places-staff-[\w-]+\.mjs$/.test(f)).sort();
const theirs = await Promise.all(areas.map(f => import(`./${f}`)));
export const staff = [...own, ...theirs.flatMap(area => area.places)];
