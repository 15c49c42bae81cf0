// Help, complaints, usage, and what the law wants to be read.
import { at, broken, offline } from './acts.mjs';

const NEW = { bought: [] };
const place = (name, route, words, open, more = {}) => ({ name, route, words, open, ...more });
const send = page => page.locator('main form button.go').click();

async function written(page) {
  await at('/complaint')(page);
  await page.locator('#kind').selectOption('NO_TOKEN');
  await page.locator('#text').fill('I paid and the token has not come since this morning.');
  await page.locator('#phone').fill('0803 123 4321');
}

export const helps = [
  place('help', '/help', 'a guest', at('/help'), NEW),
  place('help-bought', '/help', 'a phone that has bought', at('/help')),
  place('help-kct', '/help/kct', 'key change, step by step', at('/help/kct'), NEW),
  place('help-errors', '/help/errors', 'what meters say', at('/help/errors'), NEW),
  place('complaint', '/complaint', 'empty', at('/complaint'), NEW),
  place('complaint-bought', '/complaint', 'a phone that has bought', written),
  place('complaint-nothing', '/complaint', 'sent with nothing typed', async page => {
    await at('/complaint')(page);
    await send(page);
    await page.locator('.err').first().waitFor();
  }, NEW),
  place('complaint-trouble', '/complaint', 'our side has trouble', async page => {
    await broken(page, '/complaints');
    await written(page);
    await send(page);
    await page.locator('.err').first().waitFor();
  }, { ...NEW, refuses: true }),
  place('complaint-ask', '/c/:number', 'a phone that did not send it', at('/c/CP0123456789'), NEW),
  place('complaint-unknown', '/c/:number', 'a number that we do not know', async page => {
    await at('/c/CP0123456789')(page);
    await page.locator('#four').fill('0000');
    await send(page);
    await page.locator('.err, [role=alert]').first().waitFor();
  }, { ...NEW, refuses: true }),
  place('usage', '/usage', 'a phone that has bought', at('/usage')),
  place('usage-none', '/usage', 'nothing bought yet', at('/usage'), NEW),
  place('usage-offline', '/usage', 'without network', async page => {
    await at('/')(page);
    await offline(page);
    await at('/usage')(page);
  }, { refuses: true }),
  place('privacy', '/privacy', 'what we keep and why', at('/privacy'), NEW),
  place('terms', '/terms', 'the terms', at('/terms'), NEW),
];
