import { cleanup, render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import type { ComponentType } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import MeterErrors from '../src/help/errors';
import Help from '../src/help/help';
import KeyChange from '../src/help/kct';
import Privacy from '../src/help/privacy';
import Terms from '../src/help/terms';
import { addReceipt, receipts } from '../src/store';
import { VENDED } from './examples';

beforeEach(() => { localStorage.clear(); receipts.value = []; });
afterEach(cleanup);
const show = (Page: ComponentType) => render(<LocationProvider><Page /></LocationProvider>);
const contact = (body: string, status = 200) =>
  vi.stubGlobal('fetch', async () => new Response(body, { status }));

test('the newest purchase can be complained about with one press', () => {
  addReceipt(VENDED, '4321');
  show(Help);
  expect(screen.getByRole('link', { name: 'Complain about PP7K2M9QXD4T' }).getAttribute('href'))
    .toBe('/complaint?reference=PP7K2M9QXD4T');
});

test('a complaint from another phone is opened by its number', async () => {
  show(Help);
  const open = screen.getByRole('button', { name: 'Open' });
  await userEvent.click(open);
  expect(screen.getByRole('alert').textContent).toMatch(/like CP7K2M9QXD4T/);
  await userEvent.type(screen.getByLabelText('Number of the complaint'), 'cp7k-2m9qxd4t');
  await userEvent.click(open);
  expect(location.pathname).toBe('/c/CP7K2M9QXD4T');
});

test('every page links only to pages that exist', () => {
  contact('{}');
  const pages = new Set(['/', '/receipts', '/usage', '/status', '/help', '/help/kct', '/help/errors',
    '/complaint', '/me', '/privacy', '/terms']);
  for (const Page of [Help, KeyChange, MeterErrors, Privacy, Terms]) {
    show(Page);
    const links = screen.getAllByRole('link').map(a => a.getAttribute('href')!);
    expect(links.filter(l => !l.startsWith('#') && !pages.has(l))).toEqual([]);
    expect(screen.getAllByRole('heading', { level: 1 }).length).toBe(1);
    cleanup();
  }
});

test('the pictures of the key change say what their display shows', () => {
  show(KeyChange);
  expect(screen.getAllByRole('img').map(i => i.getAttribute('aria-label')))
    .toContain('Picture: a meter with a keypad. Its display shows OK.');
});

test('the officer is named when the shop named one, else the page says that it did not', async () => {
  contact('{"officer":"Ngozi Ade","email":"dpo@shop.example"}');
  show(Privacy);
  expect(await screen.findByText('dpo@shop.example')).toBeTruthy();
  cleanup();
  contact('<!doctype html>', 404);
  show(Privacy);
  expect(await screen.findByText(/Not named on this page yet/)).toBeTruthy();
});
