import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ok, refuse, serve } from '../../kit/test/server';
import { readAddress } from '../src/address';
import { App } from '../src/app';
import { fromField, toField } from '../src/banners/edit';
import { percent, points } from '../src/catalogue/model';
import { session } from '../src/session';

const TARIFF = { id: 3, company: 'ikeja', customerClass: 'NMD', band: 'A', rateKobo: 20950, from: '2024-07-01',
  source: 'NERC supplementary order' };
const SEEN = {
  asOf: '2026-11-23', leastKobo: 50000, mostKobo: 50000000,
  companies: [{ code: 'ikeja', name: 'Ikeja Electric', shortName: 'IE', states: ['Lagos'], regulator: 'NERC',
    position: 1, version: 0 }],
  tariffs: [TARIFF], planned: [{ ...TARIFF, id: 9, rateKobo: 21550, from: '2027-01-01' }],
  fees: [{ id: 1, value: 10000, from: '2024-01-01', source: 'price list' }],
  vat: [{ id: 1, value: 750, from: '2020-02-01', source: 'Finance Act' }],
  limits: [], changes: [],
};
const PREVIEW = { basis: '7.0', added: 0, replacing: 1, same: 0, refused: 0, lines: [
  { number: 2, verdict: 'REPLACES', text: 'ikeja, A', beforeKobo: 20950, tariff: { company: 'ikeja', customerClass: 'NMD',
    band: 'A', rateKobo: 21550, from: '2027-01-01', source: 'NERC' } }] };
const BANNER = { id: 4, kind: 'INFO', texts: { en: 'Happy new year' }, from: '2026-01-01T00:00:00Z',
  until: '2099-01-01T00:00:00Z', version: 2 };

const at = (path: string) => { history.replaceState(null, '', path); readAddress(); };
beforeEach(() => {
  session.value = 'in';
  HTMLDialogElement.prototype.showModal ??= () => undefined;
});
afterEach(cleanup);

const office = (more = {}) => serve({
  'GET /v1/staff/sessions': () => ok({ email: 'ada@powerpay.ng' }),
  'GET /v1/staff/catalogue': () => ok(SEEN),
  'GET /v1/staff/banners': () => ok({ banners: [BANNER] }),
  'POST /v1/staff/imports/tariffs/preview': () => ok(PREVIEW),
  'POST /v1/staff/imports/tariffs': () => ok({ approval: 12, summary: 'one tariff' }, 202),
  'POST /v1/staff/catalogue/fees': () => ok({ approval: 13, summary: 'a fee' }, 202),
  ...more,
});
const box = () => within(document.querySelector('dialog')!);

test('the catalogue of a day with what is planned, and a fee that is proposed', async () => {
  const { to } = office();
  at('/admin/catalogue');
  render(<App />);
  const now = within(await screen.findByRole('region', { name: 'Tariffs on 2026-11-23' }, { timeout: 4000 }));
  expect(now.getAllByText('₦209.50').length).toBeGreaterThan(0);
  expect(screen.getByText('7.5 %')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'New fee' }));
  await userEvent.type(box().getByLabelText('Fee in naira, before VAT'), '150');
  await userEvent.type(box().getByLabelText('Source'), 'board');
  await userEvent.type(box().getByLabelText('Why'), 'costs rose');
  await userEvent.click(box().getAllByText('Propose a service fee').at(-1)!);
  expect(await screen.findByText(/Proposal 13 is made/)).toBeTruthy();
  expect(to('POST', '/v1/staff/catalogue/fees')[0]?.body).toMatchObject({ feeKobo: 15000, source: 'board' });
});

test('a list of tariffs is looked at line by line before it is proposed', async () => {
  const { to } = office();
  at('/admin/catalogue/import');
  render(<App />);
  const file = new File(['company,band'], 'new.csv', { type: 'text/csv' });
  await userEvent.upload(await screen.findByLabelText('List of tariffs', {}, { timeout: 4000 }), file);
  expect(await screen.findByText('Replaces')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Propose 1 tariff' }));
  await userEvent.type(box().getByLabelText('Why'), 'the new order');
  await userEvent.click(box().getAllByText('Propose 1 tariff').at(-1)!);
  expect(await screen.findByText(/Proposal 12 is made/)).toBeTruthy();
  expect(to('POST', '/v1/staff/imports/tariffs')[0]?.body)
    .toEqual({ csv: 'company,band', basis: '7.0', reason: 'the new order' });
});

test('a refused line keeps the whole list from being proposed', async () => {
  const line = { number: 2, verdict: 'REFUSED', text: '=cmd()', field: 'company', said: 'It begins like a formula.' };
  office({ 'POST /v1/staff/imports/tariffs/preview': () =>
    ok({ ...PREVIEW, replacing: 0, refused: 1, lines: [line] }) });
  at('/admin/catalogue/import');
  render(<App />);
  await userEvent.upload(await screen.findByLabelText('List of tariffs'), new File(['x'], 'new.csv'));
  expect(await screen.findByText('It begins like a formula.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Propose/ })).toBeNull();
});

test('a banner is ended with the version that was seen, and a stale one says so', async () => {
  const { to } = office({ 'POST /v1/staff/banners/4/end': () =>
    refuse(409, 'STALE_VERSION', { detail: 'It is now: INFO' }) });
  at('/admin/banners');
  render(<App />);
  await userEvent.click(await screen.findByRole('button', { name: 'End banner 4' }, { timeout: 4000 }));
  await userEvent.type(box().getByLabelText('Why'), 'it is over');
  await userEvent.click(box().getAllByText('End banner 4').at(-1)!);
  await waitFor(() => expect(box().getByText(/It is now: INFO/)).toBeTruthy());
  expect(to('POST', '/v1/staff/banners/4/end')[0]?.body).toEqual({ version: 2, reason: 'it is over' });
});

test('percent and moments as people write them', () => {
  expect(['7.5', '10', '0.25', '7.505', ''].map(points)).toEqual([750, 1000, 25, null, null]);
  expect([750, 1000, 25].map(percent)).toEqual(['7.5 %', '10 %', '0.25 %']);
  expect(toField('2026-11-23T10:00:00Z')).toBe('2026-11-23T11:00');
  expect(fromField('2026-11-23T11:00')).toBe('2026-11-23T10:00:00.000Z');
});
