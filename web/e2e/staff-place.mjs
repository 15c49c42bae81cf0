// How the places of the staff's pages are made: the parts that every area's file uses.
import { signIn } from './staff.mjs';

/** Signed in and on this page, such as 'cases' or 'purchases?state=REVIEW', with something to see on it; as the owner, or another member. */
export async function inside(page, path, member = 'owner') {
  await signIn(page, member);
  if (path) await page.goto(`/admin/${path}`);
  await page.locator('h1').first().waitFor();
  await page.locator('table.grid tbody:not(.bones) tr, #main > .box, .none:not(.late), .kpi').first().waitFor();
  await page.locator('.bones').first().waitFor({ state: 'detached' });
}

/** One state of a page: its name, its path in a route.ts without /admin/, what it shows, how to come there. */
export const place = (name, path, words, open, more = {}) =>
  ({ name: `staff-${name}`, route: `admin:${path}`, words, bought: [], open, refuses: true, ...more });
