// Members of staff at work, for browser tests: signed in with password and second factor, as people are,
// but each only once, for no code of an app is taken twice.
import { createHmac } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const { SHOP_URL, SANDBOX_URL, STAFF_EMAIL, STAFF_PASSWORD, STATE_DIR } = process.env;
const STEP = 30_000, LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

const email = member => !member || member === 'owner' ? STAFF_EMAIL
  : member.includes('@') ? member : `${member}@powerpay.example`;

/** The members this machine made: owner, support, finance, finance2, operations, administrator, auditor. */
let known;
const members = () => known ??= fetch(`${SANDBOX_URL}/authenticator/staff.json`).then(r => r.json());
async function keyOf(member) {
  const found = (await members()).find(m => m.email === email(member));
  if (!found) throw new Error(`nobody is called ${member} here`);
  return found.key;
}

/** Six digits as an app shows them (RFC 6238), so many half minutes from now. */
export function codeOf(key, step = 0) {
  const bits = [...key].map(c => LETTERS.indexOf(c).toString(2).padStart(5, '0')).join('');
  const bytes = Buffer.from(bits.match(/.{8}/g).map(b => Number.parseInt(b, 2)));
  const at = Buffer.alloc(8);
  at.writeBigInt64BE(BigInt(Math.floor(Date.now() / STEP) + step));
  const hash = createHmac('sha1', bytes).update(at).digest();
  const number = hash.readUInt32BE(hash.at(-1) & 15) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, '0');
}
export const codeFor = async (member, step = 0) => codeOf(await keyOf(member), step);

const sessions = new Map();
const cookieOf = answer => answer.headers.getSetCookie().find(c => c.startsWith('powerpay_staff='))?.split(';')[0];
const post = (path, body, cookie) => fetch(`${SHOP_URL}${path}`, {
  method: 'POST', body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...(cookie && { Cookie: cookie }) },
});
const wait = ms => new Promise(done => { setTimeout(done, ms); });

/** Shows a code that was not used yet: this one, the next one, or it waits for another. */
async function show(member, cookie) {
  const key = await keyOf(member);
  for (const step of [0, 1, 1, 1]) {
    const answer = await post('/v1/staff/sessions/step-up', { code: codeOf(key, step) }, cookie);
    if (answer.ok) return answer;
    if (answer.status !== 422) throw new Error(`${member}: ${answer.status} ${await answer.text()}`);
    if (step) await wait(STEP - Date.now() % STEP + 500);
  }
  throw new Error(`${member}: no code was taken`);
}

async function open(member) {
  const first = await post('/v1/staff/sessions', { email: email(member), password: STAFF_PASSWORD });
  if (first.status === 429) {
    await wait((Number(first.headers.get('Retry-After')) || 6) * 1000);
    return open(member);
  }
  if (!first.ok) throw new Error(`${member}: ${first.status} ${await first.text()}`);
  return cookieOf(await show(member, cookieOf(first)));
}

/** Tests are many processes: what one opened is kept beside the shop's state for the others. */
const place = member => STATE_DIR && join(STATE_DIR, `session-${member}.txt`);
async function kept(member) {
  const cookie = place(member) && await readFile(place(member), 'utf8').catch(() => '');
  const seen = cookie && await fetch(`${SHOP_URL}/v1/staff/sessions`, { headers: { Cookie: cookie } });
  if (seen?.ok) return cookie;
  const fresh = await open(member);
  if (place(member)) await writeFile(place(member), fresh);
  return fresh;
}

/** The session of a member, opened once, as the value of a header Cookie. */
export function sessionOf(member = 'owner') {
  if (!sessions.has(member)) sessions.set(member, kept(member));
  return sessions.get(member);
}

/** Puts a page's browser into the session of a member and opens the staff pages. */
export async function signIn(page, member = 'owner') {
  const [name, value] = (await sessionOf(member)).split(/=(.*)/s);
  await page.context().addCookies([{
    name, value, domain: new URL(SHOP_URL).hostname, path: '/v1/staff', httpOnly: true, sameSite: 'Strict',
  }]);
  await page.goto(`${SHOP_URL}/admin/`);
  await page.locator('.who').waitFor();
}

/** The second factor once more, so that money and rights are open for five minutes. */
export async function stepUp(member = 'owner') { await show(member, await sessionOf(member)); }

/** For a page that was signed out: its member signs in anew the next time. */
export const forget = (member = 'owner') => sessions.delete(member);

/** By hand, as people do: e-mail, password and the code, in the form. */
export async function signInByHand(page, member = 'owner', password = STAFF_PASSWORD) {
  await page.goto(`${SHOP_URL}/admin/`);
  await page.getByLabel('E-mail').fill(email(member));
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  if (password !== STAFF_PASSWORD) return;
  for (const step of [0, 1, 1]) {
    await page.getByLabel('Code of your app').fill(await codeFor(member, step));
    await page.getByRole('button', { name: 'Sign in' }).click();
    const inside = await Promise.race([
      page.locator('.who').waitFor().then(() => true),
      page.locator('.err').waitFor().then(() => false),
    ]);
    if (inside) return;
    if (step) await wait(STEP - Date.now() % STEP + 500);
  }
  throw new Error(`${member}: no code was taken`);
}
