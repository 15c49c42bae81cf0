// How a page is brought into a state: what a person does, what the network does, what a server says.
import { SHOP } from './browser.mjs';
import { ask, FOUR, purchase } from './world.mjs';

/** Opens an address of the shop and waits for its heading. */
export const at = path => async page => {
  await page.goto(path);
  await page.locator('h1').first().waitFor();
};

const api = part => url => url.pathname.startsWith('/v1/') && url.pathname.includes(part);

/** A server that never answers this part of the API. */
export const silent = (page, part) => page.route(api(part), () => undefined);

/** A server that has trouble with this part of the API. */
export const broken = (page, part) => page.route(api(part), route => route.fulfill({
  status: 503, contentType: 'application/problem+json',
  json: { type: 'about:blank', title: 'Service unavailable', status: 503, code: 'SERVICE_BUSY' },
}));

/** The real answer, changed as a rare day would change it. */
export const saying = (page, part, change) => page.route(api(part), async route => {
  if (route.request().method() !== 'GET') {
    await route.continue();
    return;
  }
  try {
    const response = await route.fetch();
    await route.fulfill({ response, json: change(await response.json()) });
  } catch {
    await route.abort().catch(() => undefined);        // the page has gone meanwhile
  }
});

/** The purchases that a phone has made when a place does not say. */
const USUAL = ['token', 'longName', 'refunded'];

const known = new Map();
/** Asked once for all places. */
const once = (name, make) => known.get(name) ?? known.set(name, make()).get(name);

/** What the phone of a place remembers: receipts and meters as the shop's store keeps them, and who is signed in. */
export async function memoryOf({ bought = USUAL, account }, world) {
  const ids = await Promise.all(bought.map(world.id));
  const purchases = await Promise.all(ids.map(id => once(id, () => purchase(id))));
  const meters = await Promise.all(purchases.map(({ meter: { company, type, number } }) =>
    once(number, () => ask(`/v1/meter?${new URLSearchParams({ company, type, number })}`))));
  const signed = account && await world.account(account);
  const remembered = {
    ...meters.length && {
      receipts: purchases.map(one => ({ purchase: one, lastFour: FOUR })), meters,
      phone: '0803 123 4321', company: meters[0].company,
    },
    ...signed && { account: signed.account },
  };
  const localStorage = Object.entries(remembered)
    .map(([name, value]) => ({ name: `pp.${name}`, value: JSON.stringify(value) }));
  return { cookies: signed?.cookies ?? [], origins: [{ origin: SHOP, localStorage }] };
}

/** Everything is on the phone: from here on there is no network. */
export async function offline(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.context().setOffline(true);
}
