import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { choose, offered, offerLanguage, startLanguage } from '../src/i18n';
import shell from '../src/locales/en/shell';
import ha from '../src/locales/ha/shell';
import yo from '../src/locales/yo/push';
import haFields from '../src/locales/ha/fields';
import { Buy } from '../src/buy';
import { page as pageOf } from '../src/page';
import { place } from '../src/placing';
import { Shell } from '../src/shell';
import { keep, kept } from '../src/store';
import { language, part, settled, speak } from '../src/words';
import { lost } from '../../kit/test/server';
import { shop } from './examples';

const page = () => render(<LocationProvider><Shell title="x" lead="y">z</Shell></LocationProvider>);
const phone = (...languages: string[]) => vi.stubGlobal('navigator', { languages, onLine: true });

beforeEach(() => { localStorage.clear(); offered.value = null; });
afterEach(async () => { cleanup(); await speak('en'); });

test('a change of language draws what is on the page again, and is kept', async () => {
  page();
  expect(screen.getByRole('link', { name: shell.receipts })).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'ha');
  expect(await screen.findByRole('link', { name: ha.receipts })).toBeTruthy();
  expect(document.documentElement.lang).toBe('ha');
  expect(kept('language', '')).toBe('ha');
});

test('a part that comes later speaks the language chosen before', async () => {
  await speak('yo');
  const late = part('push', { busy: 'Asking', onlyHere: 'Only English' });
  expect(late.busy).toBe('Asking');
  await settled();
  expect(late.busy).toBe(yo.busy);
  expect(late.onlyHere).toBe('Only English');
});

test('of two quick choices the last one stands', async () => {
  const first = speak('yo'), second = speak('ha');
  await Promise.all([first, second]);
  expect(language.value).toBe('ha');
  expect(shell.help).toBe(ha.help);
});

test('the language of the phone is offered once, in itself, and English is kept when refused', async () => {
  phone('ha-NG', 'en');
  page();
  offerLanguage();
  expect(await screen.findByText('Kuna son Hausa?')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(screen.queryByText('Kuna son Hausa?')).toBeNull();
  offerLanguage();
  expect(offered.value).toBeNull();
  phone('en-NG', 'ha');
  localStorage.clear();
  offerLanguage();
  expect(offered.value).toBeNull();
});

test('what the first screen does not show may come a moment later', async () => {
  const later = part('transfer', { a_bank: 'Bank' });
  await speak('ig', ['transfer']);
  expect(shell.language).toBe('Asụsụ');
  expect(later.a_bank).toBe('Bank');
  await settled();
  expect(later.a_bank).toBe('Ụlọ akụ');
});

test('the next visit begins in the chosen language', async () => {
  await choose('ig');
  await speak('en');
  await startLanguage();
  expect(language.value).toBe('ig');
  keep('language', 'klingon');
  await speak('en');
  await startLanguage();
  expect(language.value).toBe('en');
});

test('an error changes its language and what was typed stays', async () => {
  shop();
  render(<LocationProvider><Buy /></LocationProvider>);
  const number = () => document.querySelector<HTMLInputElement>('#number')!;
  await userEvent.type(number(), '0451');
  await userEvent.click(screen.getByRole('button', { name: 'Check meter' }));
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Language' }), 'ha');
  expect(await screen.findByText(haFields.numberShort)).toBeTruthy();
  expect(screen.getByText(haFields.companyMissing).closest('[role=alert]')).toBeTruthy();
  expect(number().value).toBe('0451');
});

test('a page is shown with its words; one that cannot come says so and may be asked again', async () => {
  await speak('ha');
  const words = () => Promise.resolve({ default: () => <h1>{shell.help}</h1> });
  const Good = pageOf(words, 'help'), Bad = pageOf(() => Promise.reject(new Error('no network')));
  render(<LocationProvider><Router>{[<Route key="1" default component={Good} />]}</Router></LocationProvider>);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(ha.help);
  cleanup();
  render(<LocationProvider><Router>{[<Route key="1" default component={Bad} />]}</Router></LocationProvider>);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(ha.offline);
  expect(screen.getByRole('button', { name: ha.again })).toBeTruthy();
});

test('an order sent again in another language is the same order', async () => {
  const server = shop();
  const body = { company: 'ikeja', type: 'PREPAID' as const, number: '04512378901',
    amountKobo: 500_000, totalKobo: 510_750, phone: '08031234321' };
  const answer = server.routes['POST /v1/purchases']!;
  server.routes['POST /v1/purchases'] = lost;
  await place({ ...body, language: 'en' }).catch(() => undefined);
  server.routes['POST /v1/purchases'] = answer;
  await place({ ...body, language: 'ha' });
  const [first, second] = server.to('POST', '/v1/purchases');
  expect(second!.key).toBe(first!.key);
  expect(second!.body).toEqual(first!.body);
  await waitFor(() => expect(kept('pending', null)).toBeNull());
});
