// The account: signing in, what it keeps, and what keeps it safe. Signed in with things kept, and with none yet.
import { at, broken, offline, silent } from './acts.mjs';

const place = (name, route, words, open, more = {}) => ({ name, route, words, bought: [], open, ...more });
const FULL = { account: 'full' }, EMPTY = { account: 'empty' };
const pressGo = page => page.locator('main form button.go').first().click();
const shown = (path, what) => async page => {
  await at(path)(page);
  await page.locator(what).first().waitFor();
};

const codeSent = {
  codeId: 'c1', sentTo: '0803 *** 4321', channel: 'SMS', againAfterSeconds: 60,
  get expiresAt() { return new Date(Date.now() + 600_000).toISOString(); },
};

/** To the code's step, without a message to anybody: codes are few in an hour. */
async function toCode(page) {
  await page.route('**/v1/account/codes', route => route.fulfill({ status: 202, json: { ...codeSent } }));
  await at('/sign-in')(page);
  await page.locator('main form input').first().fill('0803 123 4321');
  await pressGo(page);
  await page.locator('input[autocomplete=one-time-code]').waitFor();
}

const signIn = [
  place('sign-in', '/sign-in', 'phone or e-mail', at('/sign-in')),
  place('sign-in-nothing', '/sign-in', 'nothing typed', async page => {
    await at('/sign-in')(page);
    await pressGo(page);
    await page.locator('.err').first().waitFor();
  }),
  place('sign-in-code', '/sign-in', 'the code', toCode),
  place('sign-in-wrong', '/sign-in', 'a wrong code', async page => {
    await toCode(page);
    await page.locator('input[autocomplete=one-time-code]').fill('000000');
    await page.locator('.err').first().waitFor({ timeout: 2_000 }).catch(() => pressGo(page));
    await page.locator('.err').first().waitFor();
  }, { refuses: true }),
  place('sign-in-second', '/sign-in', 'the second step', async page => {
    await page.route('**/v1/account/sessions/by-code', route => route.fulfill({
      status: 201, json: { secondFactorNeeded: true, isNew: false },
    }));
    await toCode(page);
    await page.locator('input[autocomplete=one-time-code]').fill('123456');
    await page.getByRole('heading', { name: 'One more step' }).waitFor({ timeout: 2_000 }).catch(() => pressGo(page));
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
  }),
];

const me = [
  place('me-guest', '/me', 'a guest', at('/me')),
  place('me', '/me', 'signed in', shown('/me', '#meters ~ ul li'), FULL),
  place('me-new', '/me', 'a new account', shown('/me', '#reminders ~ p.hint'), EMPTY),
  place('me-offline', '/me', 'without network', async page => {
    await at('/me')(page);
    await offline(page);
    await at('/me')(page);
  }, { ...FULL, refuses: true }),
  place('me-meters', '/me/meters', 'meters, one with a very long name', shown('/me/meters', '.list li'), FULL),
  place('me-meters-none', '/me/meters', 'no meter yet', shown('/me/meters', '.empty'), EMPTY),
  place('me-meters-loading', '/me/meters', 'while they come', async page => {
    await silent(page, '/account/meters');
    await at('/me/meters')(page);
  }, FULL),
  place('me-meters-trouble', '/me/meters', 'our side has trouble', async page => {
    await broken(page, '/account/meters');
    await at('/me/meters')(page);
    await page.locator('.err, .note').first().waitFor();
  }, { ...EMPTY, refuses: true }),
  place('me-reminders', '/me/reminders', 'reminders', shown('/me/reminders', '.list li'), FULL),
  place('me-reminders-none', '/me/reminders', 'no meter to remind of', shown('/me/reminders', '.empty'), EMPTY),
  place('me-security', '/me/security', 'what opens the account', shown('/me/security', '#ways'), FULL),
  place('me-privacy', '/me/privacy', 'consent, a copy, the way out', async page => {
    await shown('/me/privacy', '#may ~ fieldset')(page);
    await page.locator('details summary').first().click();
  }, FULL),
];

export const accounts = [...signIn, ...me];
