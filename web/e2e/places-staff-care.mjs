// The trace and the customers.
import { inside, place } from './staff-place.mjs';

/** Of the purchases that every picture's shop has. */
const PHONE = '08031234321';

async function customer(page) {
  await inside(page, `customers?q=${PHONE}`);
  await page.locator('.ref').first().click();
  await page.getByRole('heading', { name: 'Who it is' }).waitFor();
}

export const places = [
  place('audit', 'audit', 'who did what', page => inside(page, 'audit')),
  place('audit-entry', 'audit', 'one entry of the trace', async page => {
    await inside(page, 'audit');
    await page.locator('.ref').first().click();
    await page.getByRole('dialog').waitFor();
  }),
  place('audit-none', 'audit', 'a filter that nothing fits', page =>
    inside(page, 'audit?who=nobody-at-all@example.ng')),
  place('customers', 'customers', 'before anybody is searched', page => inside(page, 'customers')),
  place('customers-found', 'customers', 'who was found', page => inside(page, `customers?q=${PHONE}`)),
  place('customer', 'customers/:id', 'one customer, masked', customer),
  place('customer-unmask', 'customers/:id', 'asking to see the phone', async page => {
    await customer(page);
    await page.getByRole('button', { name: 'Show phone' }).click();
    await page.getByRole('dialog').waitFor();
  }),
  place('customer-block', 'customers/:id', 'asking to block the phone', async page => {
    await customer(page);
    await page.getByRole('button', { name: 'Block the phone' }).click();
    await page.getByRole('dialog').waitFor();
  }),
];
