import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { LocationProvider } from 'preact-iso/router';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { refuse } from '../../kit/test/server';
import { Buy } from '../src/buy';
import { meters, receipts } from '../src/store';
import { shop } from './examples';

const page = () => render(<LocationProvider><Buy /></LocationProvider>);
const box = (name: RegExp) => screen.getByRole('textbox', { name }) as HTMLInputElement;
const press = (name: RegExp) => userEvent.click(screen.getByRole('button', { name }));
const choose = (code: string) =>
  userEvent.selectOptions(screen.getByRole('combobox', { name: 'Electricity company' }), code);

beforeEach(() => {
  localStorage.clear();
  receipts.value = []; meters.value = [];
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(cleanup);

async function toAmount() {
  await choose('ikeja');
  await userEvent.type(box(/Meter number/), '0451 2378901');
  await press(/Check meter/);
  await screen.findByText('ADA OBI');
  await press(/Yes, this is it/);
  await screen.findByRole('heading', { name: 'How much?' });
}

test('says what is missing, each beside its field', async () => {
  shop(); page();
  await press(/Check meter/);
  const company = screen.getByRole('combobox', { name: 'Electricity company' });
  expect(company.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByRole('alert').map(a => a.textContent)).toEqual([
    'Choose your electricity company.',
    'Enter the whole meter number: at least 6 digits.']);
});

test('the number is grouped; letters are an error, 12 digits only a warning', async () => {
  shop(); page();
  await userEvent.type(box(/Meter number/), '04512378901');
  expect(box(/Meter number/).value).toBe('0451 2378 901');
  await userEvent.type(box(/Meter number/), '2');
  expect(screen.getByText(/this has 12/)).toBeTruthy();
  expect(box(/Meter number/).getAttribute('aria-invalid')).toBe('false');
  await userEvent.type(box(/Meter number/), 'x');
  expect(screen.getByRole('alert').textContent).toMatch(/only digits/);
  expect(box(/Meter number/).value).toBe('045123789012X');
});

test('a postpaid account may have letters and slashes', async () => {
  const { to } = shop();
  page();
  await choose('ikeja');
  await userEvent.click(screen.getByRole('radio', { name: 'Postpaid' }));
  await userEvent.type(box(/Account or meter number/), 'ab/12-34');
  await press(/Check meter/);
  await screen.findByRole('heading', { name: 'Is this your account?' });
  expect(to('GET', '/v1/meter')[0]?.query.get('number')).toBe('AB/12-34');
});

test('the state only sorts: no company is ever left out', async () => {
  shop(); page();
  const state = screen.getByRole('combobox', { name: /State/ });
  await screen.findByRole('option', { name: 'Yola Electricity (not responding now)' });
  await userEvent.selectOptions(state, 'Adamawa');
  const names = screen.getAllByRole('option').map(o => o.textContent);
  expect(names.indexOf('Yola Electricity (not responding now)'))
    .toBeLessThan(names.indexOf('Ikeja Electric'));
});

test('an unknown meter is said beside the number and the number stays', async () => {
  const { routes } = shop();
  routes['GET /v1/meter'] = () => refuse(404, 'METER_NOT_FOUND', { field: 'number' });
  page();
  await choose('ikeja');
  await userEvent.type(box(/Meter number/), '04512378901');
  await press(/Check meter/);
  expect((await screen.findByRole('alert')).textContent).toMatch(/Ikeja Electric does not know/);
  expect(box(/Meter number/).value).toBe('0451 2378 901');
  await waitFor(() => expect(document.activeElement).toBe(box(/Meter number/)));
});

test('a company that does not answer is named, with the time to wait', async () => {
  const { routes } = shop();
  routes['GET /v1/meter'] = () => refuse(503, 'VENDOR_UNAVAILABLE', { retryAfterSeconds: 45 });
  page();
  await choose('ikeja');
  await userEvent.type(box(/Meter number/), '0451237890123');
  await press(/Check meter/);
  expect((await screen.findByRole('alert')).textContent)
    .toBe('Ikeja Electric is not responding now. You have not been charged. '
      + 'Try again in 45 seconds.');
});

test('shows the whole price before paying and the sum on the button', async () => {
  shop(); page();
  await toAmount();
  await userEvent.type(box(/Amount/), '5000');
  expect(box(/Amount/).value).toBe('5,000');
  await screen.findByRole('button', { name: 'Pay ₦5,107.50' });
  expect(screen.getByText('VAT 7.5% (since 1 Feb 2020)')).toBeTruthy();
  expect(screen.getByText('Our service fee').nextSibling?.textContent).toBe('₦100');
  expect(screen.getByText('22.2 kWh')).toBeTruthy();
  expect(screen.getByText(/An estimate\. Ikeja Electric decides/)).toBeTruthy();
});

test('amount, phone and e-mail are checked before anything is sent', async () => {
  const { to } = shop();
  page();
  await toAmount();
  await userEvent.type(box(/Amount/), '10');
  await userEvent.type(box(/Phone/), '12345');
  await userEvent.type(box(/E-mail/), 'ada');
  await press(/^Pay/);
  expect(screen.getAllByRole('alert').map(a => a.textContent)).toEqual([
    'Enter an amount from ₦500 to ₦500,000.',
    'Enter a Nigerian mobile number, like 0803 123 4567.',
    'Enter an e-mail like ada@mail.ng, or leave it empty.']);
  expect(to('POST', '/v1/purchases')).toHaveLength(0);
});
