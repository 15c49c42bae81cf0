import { cleanup, render, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Columns } from '../src/columns';

afterEach(cleanup);
const show = (...values: number[]) => render(<Columns title="Units" heads={['Month', 'kWh']}
  columns={values.map((value, i) => ({ name: `Month ${i}`, short: `M${i}`, value, text: `${value} kWh` }))} />);
const paths = () => [...document.querySelectorAll('path')].map(p => p.getAttribute('d'));

test('the highest fills the picture, what is small can be seen, and nothing is nothing', () => {
  show(1000, 1, 0, 500);
  expect(paths()).toEqual(['M1 100v-100h8v100zM11 100v-2h8v2z', 'M31 100v-50h8v50z']);
  expect(screen.getAllByText('1000 kWh').length).toBe(2);
});

test('the same stands in a table, for who does not see the picture', () => {
  show(3, 4);
  const table = screen.getByRole('table', { name: 'Units' });
  expect(within(table).getAllByRole('row').map(r => r.textContent))
    .toEqual(['MonthkWh', 'Month 03 kWh', 'Month 14 kWh']);
});

test('nothing at all is drawn without columns, not as full ones', () => {
  show(0, 0);
  expect(paths()).toEqual(['', '']);
});
