// The buy page, from the empty form to the price.
import { at, broken, offline, saying, silent } from './acts.mjs';
import { fresh, SCENARIO, thirteen } from './numbers.mjs';
import * as shop from './shop.mjs';

const route = '/', NEW = [];
const place = (name, words, open, more = {}) => ({ name: `buy-${name}`, route, words, bought: NEW, open, ...more });
const check = page => page.locator('form button.go').click();

async function asked(page, number = fresh('yola'), company = 'yola') {
  await shop.findMeter(page, { company, number });
  await page.locator('h1.ask, .err').first().waitFor();
}
async function amount(page, number) {
  await asked(page, number);
  await shop.confirmMeter(page);
}
async function typed(page, naira) {
  await page.locator('#amount').fill(String(naira));
  await page.locator('#phone').fill('0803 123 4321');
}

export const buy = [
  place('first', 'first visit', at('/')),
  place('nothing', 'checked with nothing typed', async page => {
    await at('/')(page);
    await check(page);
    await page.locator('.err').first().waitFor();
  }),
  place('down', 'a company that does not answer', async page => {
    await saying(page, 'companies', a => ({ ...a, companies: a.companies.map(c => ({ ...c, status: 'DOWN' })) }));
    await at('/')(page);
    await page.locator('#company').selectOption('yola');
    await page.locator('.warning, .hint.warn, .note, [id$=note], .field').first().waitFor();
  }),
  place('checking', 'while the company is asked', async page => {
    await silent(page, '/meter');
    await shop.findMeter(page, { company: 'yola', number: fresh('yola') });
    await page.locator('form button.go[disabled]').waitFor();
  }),
  place('unknown', 'a number that no meter has', page => asked(page, '04000000000017'.slice(0, 13)), { refuses: true }),
  place('trouble', 'our side has trouble', async page => {
    await broken(page, '/meter');
    await asked(page);
  }, { refuses: true }),
  place('confirm', 'is this your meter', page => asked(page)),
  place('confirm-long', 'an owner with a very long name', page => asked(page, thirteen('yola', SCENARIO.longName))),
  place('cannot', 'a meter that cannot buy', page => asked(page, thirteen('yola', SCENARIO.cannotVend))),
  place('debt', 'a meter with debt', page => asked(page, thirteen('yola', SCENARIO.arrears))),
  place('amount', 'how much, nothing typed yet', page => amount(page)),
  place('price', 'the whole price', async page => {
    await amount(page);
    await typed(page, 5000);
    await page.getByRole('button', { name: /^Pay ₦/ }).waitFor();
  }),
  place('price-long', 'the whole price for a very long name', async page => {
    await amount(page, thirteen('yola', SCENARIO.longName));
    await typed(page, 5000);
    await page.getByRole('button', { name: /^Pay ₦/ }).waitFor();
  }),
  place('pricing', 'while the price is worked out', async page => {
    await silent(page, '/quote');
    await amount(page);
    await typed(page, 5000);
    await page.waitForTimeout(600);                  // the pause after typing
  }),
  place('too-little', 'too little, no phone', async page => {
    await amount(page);
    await page.locator('#amount').fill('10');
    await page.getByRole('button', { name: /^Pay/ }).click();
    await page.locator('.err').first().waitFor();
  }),
  ...['pcm', 'ha', 'yo', 'ig'].map(language => place(`in-${language}`, `in ${language}`, async page => {
    await at('/')(page);
    await page.locator('#language').selectOption(language);
    await page.locator(`html[lang=${language}]`).waitFor();
  })),
  place('again', 'a phone that has bought before', at('/'), { bought: undefined }),
  place('offline', 'without network', async page => {
    await at('/')(page);
    await offline(page);
    await page.goto('/');
    await page.locator('h1').first().waitFor();
  }, { bought: undefined, refuses: true }),
];
