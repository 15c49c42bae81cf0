// The pages of partners: their list, one of them, and the ways to change it.
import { inside, place } from './staff-place.mjs';

/** A partner with a key and a webhook, made once for all places. */
async function made(page) {
  await inside(page, 'partners');
  return page.evaluate(async () => {
    const send = async (path, body) => {
      const answer = await fetch(`/v1/staff/partners${path}`, {
        method: 'POST', body: JSON.stringify(body),
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
      });
      return answer.json();
    };
    const list = await (await fetch('/v1/staff/partners')).json();
    const known = list.partners.find(one => one.partner.name === 'Kano Kiosks');
    if (known) return known.partner.id;
    const limits = { requestsPerMinute: 60, purchaseKobo: 10_000_000, dailyKobo: 100_000_000 };
    const { id } = await send('', {
      name: 'Kano Kiosks', contactName: 'Musa Bello', email: 'tech@kiosks.example', limits,
    });
    await send(`/${id}/keys`, { label: 'Kano server' });
    await send(`/${id}/webhooks`, { url: 'http://127.0.0.1:9/hook', types: [] });
    return id;
  });
}

async function one(page) {
  const id = await made(page);
  await page.goto(`/admin/partners/${id}`);
  await page.getByRole('heading', { name: 'Statement' }).waitFor();
  await page.locator('.kpi').first().waitFor();
}

export const places = [
  place('partners', 'partners', 'the partners', async page => {
    await made(page);
    await page.goto('/admin/partners');
    await page.getByRole('link', { name: 'Kano Kiosks' }).waitFor();
  }),
  place('partner-new', 'partners', 'making a partner', async page => {
    await inside(page, 'partners');
    await page.getByRole('button', { name: 'New partner' }).click();
    await page.getByRole('heading', { name: 'Make the partner' }).waitFor();
  }),
  place('partner', 'partners/:id', 'one partner', one),
  place('partner-limits', 'partners/:id', 'changing the limits of a partner', async page => {
    await one(page);
    await page.getByRole('button', { name: 'Change the limits' }).click();
    await page.getByRole('heading', { name: 'Change the limits' }).waitFor();
  }),
  place('partner-webhook', 'partners/:id', 'making a webhook', async page => {
    await one(page);
    await page.getByRole('button', { name: 'New webhook' }).click();
    await page.getByRole('heading', { name: 'Make a webhook' }).waitFor();
  }),
  place('partner-deliveries', 'partners/:id', 'what a webhook was told', async page => {
    await one(page);
    await page.getByRole('button', { name: 'Deliveries to http://127.0.0.1:9/hook' }).click();
    await page.getByRole('heading', { name: 'Deliveries' }).waitFor();
    await page.locator('dialog .none:not(.late), dialog table.grid tbody:not(.bones) tr').first().waitFor();
  }),
];
