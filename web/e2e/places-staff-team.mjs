// The team, one's own sign-in, and the door.
import { inside, place } from './staff-place.mjs';

const { SHOP_URL, STAFF_EMAIL, STAFF_PASSWORD } = process.env;

async function toFactor(page) {
  await page.goto(`${SHOP_URL}/admin/`);
  await page.getByLabel('E-mail').fill(STAFF_EMAIL);
  await page.getByLabel('Password').fill(STAFF_PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByLabel('Code of your app').waitFor();
}

export const places = [
  place('second-factor', '', 'the second factor is asked for', toFactor),
  place('invitation', '', 'somebody who was invited sets a password', async page => {
    await page.goto(`${SHOP_URL}/admin/invitation#none`);
    await page.getByLabel('New password').waitFor();
  }),
  place('team', 'team', 'who works here', page => inside(page, 'team')),
  place('invite', 'team', 'somebody is invited', async page => {
    await inside(page, 'team');
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  place('me', 'me', 'one’s own second factors and sessions', page => inside(page, 'me')),
];
