// The staff's pages of decisions: one purchase, approvals, complaints.
import { randomUUID } from 'node:crypto';
import { inside, place } from './staff-place.mjs';
import { ask, EMAIL, MOBILE } from './world.mjs';

const about = story => async (page, world) => {
  await inside(page, `purchases/${await world.id(story)}`, 'finance');
  await page.locator('.steps li').first().waitFor();
};
const asking = name => async (page, world) => {
  await about('working')(page, world);
  await page.getByRole('button', { name }).click();
  await page.locator('dialog.confirm').waitFor();
};

let complained;
/** A complaint that a guest made, made once. */
const complaint = world => complained ??= world.id('token').then(reference => ask('/v1/complaints', {
  method: 'POST', headers: { 'Idempotency-Key': randomUUID() },
  body: { kind: 'TOKEN_REJECTED', text: 'The meter says REJECT when I type the token.', reference,
    phone: MOBILE, email: EMAIL },
}));

export const places = [
  place('one-purchase', 'purchases/:id', 'one purchase and all that happened to it', about('working')),
  place('one-purchase-vended', 'purchases/:id', 'a purchase that is done', about('token')),
  place('one-purchase-lost', 'purchases/:id', 'a reference that nobody knows', async page => {
    await inside(page, 'cases');
    await page.goto('/admin/purchases/PP0000000000');
    await page.locator('.note').first().waitFor();
  }),
  place('requery', 'purchases/:id', 'asking at once, with a reason', asking('Ask again now')),
  place('refund', 'purchases/:id', 'a refund, with its sum and a reason', asking(/^Refund/)),
  place('enter-token', 'purchases/:id', 'a token that the vendor told', asking('Enter the token')),
  place('approvals', 'approvals', 'what waits for another person', page => inside(page, 'approvals?whose=ALL', 'finance')),
  place('complaints', 'complaints', 'the complaints', async (page, world) => {
    await complaint(world);
    await inside(page, 'complaints', 'support');
  }),
  place('complaint', 'complaints/:number', 'one complaint and the answer to it', async (page, world) => {
    await inside(page, `complaints/${(await complaint(world)).number}`, 'support');
    await page.getByRole('heading', { name: 'Answer' }).waitFor();
  }),
];
