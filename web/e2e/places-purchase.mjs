// One purchase's own page in every state it can be in.
import { saying, silent } from './acts.mjs';

const route = '/p/:id';
const place = (name, words, story, act, more = {}) => ({
  name: `purchase-${name}`, route, words, bought: [story], ...more,
  async open(page, world) {
    const id = await world.id(story);
    await act?.before?.(page, id);
    await page.goto(`/p/${id}`);
    await page.locator('h1').first().waitFor();
    await act?.after?.(page);
  },
});
/** A state that takes too long to come about: the real answer with another state. */
const as = (state, more = {}) => ({
  before: (page, id) => saying(page, `/purchases/${id}`, p => ({ ...p, state, final: true, tokens: [], ...more })),
});
const heading = name => ({ after: page => page.getByRole('heading', { level: 1, name }).waitFor() });
const SLOW_MS = 16_000;

export const purchases = [
  place('stranger', 'a phone that did not buy it', 'token', null, { bought: [] }),
  place('wrong-digits', 'wrong digits', 'token', {
    async after(page) {
      await page.locator('#four').fill('0000');
      await page.locator('form button.go').click();
      await page.locator('.err').waitFor();
    },
  }, { bought: [], refuses: true }),
  place('awaiting', 'not paid yet', 'awaiting'),
  place('account', 'a bank account of its own', 'account'),
  place('declined', 'the payment did not go through', 'declined'),
  place('working', 'paid, the company is asked', 'working'),
  place('slow', 'paid, and it takes longer', 'working', {
    before: page => page.clock.install(),
    async after(page) {
      await page.clock.fastForward(SLOW_MS);
      await page.waitForTimeout(500);
    },
  }),
  place('token', 'the token', 'token', heading('Here is your token')),
  place('token-long', 'the token of a very long name', 'longName', heading('Here is your token')),
  place('key-change', 'the token with two key change tokens', 'keyChange', heading('Here is your token')),
  place('bill', 'a postpaid bill', 'bill'),
  place('refunding', 'the money is on its way back', 'refunding'),
  place('refunded', 'the money went back', 'refunded'),
  place('expired', 'never paid', 'awaiting', as('EXPIRED')),
  place('review', 'a person looks at it', 'working', as('REVIEW', { final: false })),
  place('lost', 'no network while it is worked on', 'working', {
    before: page => silent(page, '/purchases/'),
    after: page => page.waitForTimeout(300),
  }),
  {
    name: 'purchase-missing', route, words: 'a reference that we do not know', bought: [], refuses: true,
    async open(page) {
      await page.goto('/p/PP0000000000');
      await page.locator('#four').fill('0000');
      await page.locator('form button.go').click();
      await page.locator('.err').waitFor();
    },
  },
];
