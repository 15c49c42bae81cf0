// The staff's pages.
const { STAFF_EMAIL, STAFF_PASSWORD } = process.env;

export async function signIn(page, password = STAFF_PASSWORD) {
  await page.goto('/admin/');
  await page.getByLabel('E-mail').fill(STAFF_EMAIL);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
async function inside(page, view = '') {
  await signIn(page);
  await page.locator('.rail nav').waitFor();
  if (view) await page.locator(`.rail nav a[href$="view=${view}"]`).click();
  await page.locator('h1').first().waitFor();
  await page.locator('table tbody tr, .lines li, .none:not(:empty), .card').first().waitFor();
}
const place = (name, view, words, open, more = {}) =>
  ({ name: `staff-${name}`, route: `admin:${view}`, words, bought: [], open, ...more });

export const staff = [
  place('sign-in', '', 'nobody signed in', async page => {
    await page.goto('/admin/');
    await page.getByLabel('Password').waitFor();
  }, { refuses: true }),
  place('wrong', '', 'a wrong password', async page => {
    await signIn(page, 'not the password');
    await page.locator('.err, .note').first().waitFor();
  }, { refuses: true }),
  place('purchases', '', 'the purchases', page => inside(page), { refuses: true }),
  place('purchase', '', 'one purchase with its history', async page => {
    await inside(page);
    await page.locator('.ref').first().click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
  }, { refuses: true }),
  place('cases', 'cases', 'the review cases', page => inside(page, 'cases'), { refuses: true }),
  place('providers', 'providers', 'vendors, gateways and carriers', page => inside(page, 'providers'),
    { refuses: true }),
];
