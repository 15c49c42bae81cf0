import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { me } from '../src/me';
import { groups } from '../src/nav';
import { commands } from '../src/palette';
import { find, match, type Route } from '../src/route';
import { session } from '../src/session';

const at = (address: string) => { history.replaceState(null, '', address); readAddress(); };
const route = (path: string, more: Partial<Route> = {}): Route =>
  ({ path, nav: 'Cases', title: 'x', load: () => Promise.reject(new Error('not here')), ...more });
beforeEach(() => {
  me.value = {};
  session.value = 'unknown';
  HTMLDialogElement.prototype.showModal ??= () => undefined;
  serve({
    'GET /v1/staff/sessions': () => ok({ email: 'ada.obi@b.ng', name: 'Ada Obi', roles: ['FINANCE'] }),
    'GET /v1/staff/cases': () => ok({ cases: [], open: 0, overdue: 0 }),
    'GET /v1/staff/purchases': () => ok({ purchases: [] }),
    'GET /v1/staff/providers': () => ok({ providers: [], changes: [] }),
  });
});
afterEach(cleanup);

test('addresses: parameters, fixed parts first, nothing for the rest', () => {
  expect(match('/admin/c/:n', '/admin/c/a%20b')).toEqual({ n: 'a b' });
  expect(match('/admin/c/:n', '/admin/c/%zz')).toEqual({ n: '%zz' });
  expect(match('/admin/c/:n', '/admin/c')).toBeNull();
  const routes = [route('/admin/c/:n'), route('/admin/c/new'), route('/admin')];
  expect(find('/admin/c/new', routes)?.route.path).toBe('/admin/c/new');
  expect(find('/admin', routes)?.params).toEqual({});
  expect(find('/admin/x', routes)).toBeNull();
});

test('the rail shows what the roles may see, and nothing for a page of details', () => {
  const routes = [route('/admin/a', { roles: ['SUPPORT'] }), route('/admin/audit', { nav: 'Audit' }),
    route('/admin/team/:id', { nav: 'Team' })];
  const seen = () => groups(routes).map(g => `${g.name}: ${g.routes.map(r => r.nav).join()}`);
  expect(seen()).toEqual(['Decide: Cases', 'Control: Audit']);
  me.value = { roles: ['AUDITOR'] };
  expect(seen()).toEqual(['Control: Audit']);
});

test('links of before lead to the pages of now; an unknown address says so', async () => {
  at('/admin/?view=cases&case=7');
  expect(location.pathname + location.search).toBe('/admin/cases?case=7');
  at('/admin/?purchase=PP1');
  expect(location.pathname + location.search).toBe('/admin/purchases?purchase=PP1');
  at('/admin/nothing');
  render(<App />);
  expect(await screen.findByRole('heading', { name: 'No such page' })).toBeTruthy();
  expect(document.title).toBe('Not found - PowerPay staff');
});

test('links change the page without loading it anew, and Back returns', async () => {
  at('/admin/cases');
  render(<App />);
  expect(await screen.findByText(/^No case\./)).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: 'Providers' }));
  expect(await screen.findByText('Nothing yet. Everything is on.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Providers' }).getAttribute('aria-current')).toBe('page');
  expect(document.title).toBe('Providers - PowerPay staff');
  at('/admin/cases');
  expect(await screen.findByRole('heading', { name: 'Cases', level: 1 })).toBeTruthy();
  expect(await screen.findByText('Ada Obi')).toBeTruthy();
  expect(screen.getByText('Finance')).toBeTruthy();
});

test('the palette opens by key, finds pages and purchases, and goes there', async () => {
  at('/admin/cases');
  render(<App />);
  await screen.findByText(/^No case\./);
  await userEvent.keyboard('{Control>}k{/Control}');
  const box = await screen.findByRole('combobox', { name: 'Search' });
  await userEvent.type(box, 'provi');
  expect(within(screen.getByRole('listbox', { name: 'Results' })).getAllByRole('option').map(o => o.textContent))
    .toEqual(['ProvidersRun', 'Purchases with “provi”Search']);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(location.pathname + location.search).toBe('/admin/purchases?query=provi'));
  expect(await screen.findByText('No purchase matches.')).toBeTruthy();
  expect(screen.queryByRole('combobox', { name: 'Search' })).toBeNull();
  expect(commands('0803')[0]!.href).toBe('/admin/purchases?query=0803');
  expect(commands('pp7k 2m9q xd4t')[0]!.href).toBe('/admin/purchases/PP7K2M9QXD4T');
  expect(commands('').map(c => c.text)).toContain('Cases');
});
