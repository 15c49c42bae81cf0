import { cleanup, render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { kwh, shortNaira } from '../src/kit/cells';
import { LineChart, Spark, StackChart } from '../src/kit/charts';
import { csv } from '../src/kit/numbers';
import { axisEnd, labelled, linePath, stackPath, sums } from '../src/kit/shape';

afterEach(cleanup);
const CHART = {
  title: 'Revenue', of: 'Day', file: 'revenue',
  points: [{ name: '1 Nov', short: '1' }, { name: '2 Nov', short: '2' }],
  series: [{ name: 'Fees', values: [10, 20] }, { name: 'Commission', values: [5, 0] }],
  text: (n: number) => `₦${n}`,
};

test('shapes: a round end of the axis, lines through values, columns on columns', () => {
  expect([0, 1, 1.2, 24, 26, 99, 100].map(axisEnd)).toEqual([1, 1, 1.5, 30, 30, 100, 100]);
  expect(linePath([0, 50, 100], 100)).toBe('M5 100L15 50L25 0');
  expect(linePath([50], 100)).toBe('M1 50h8');
  expect(sums([[1, 2], [3, 4]])).toEqual([4, 6]);
  expect(stackPath([50, 0], [25, 10], 100)).toBe('M1 75V25h8V75z');
  expect(stackPath([1], [0], 10_000)).toBe('M1 100V99h8V100z');
  expect([...labelled(4, 6)]).toEqual([0, 1, 2, 3]);
  expect([...labelled(30, 6)]).toEqual([0, 5, 10, 15, 20, 25]);
});

test('the numbers stand in a table for who does not see the picture', () => {
  render(<StackChart {...CHART} />);
  const table = screen.getByRole('table', { name: 'Revenue' });
  expect(within(table).getAllByRole('row').map(r => r.textContent))
    .toEqual(['DayFeesCommission', '1 Nov₦10₦5', '2 Nov₦20₦0']);
  expect(document.querySelectorAll('.plot path')).toHaveLength(2);
  render(<Spark values={[1, 2]} label="rising" />);
  expect(screen.getByRole('img', { name: 'rising' })).toBeTruthy();
});

test('the numbers can be taken along, as they are', async () => {
  const made: Blob[] = [], create = vi.spyOn(URL, 'createObjectURL')
    .mockImplementation(b => { made.push(b as Blob); return 'blob:x'; });
  render(<LineChart {...CHART} />);
  await userEvent.click(screen.getByRole('button', { name: 'CSV of Revenue' }));
  expect(await made[0]!.text()).toContain('Day,Fees,Commission\r\n1 Nov,10,5\r\n2 Nov,20,0\r\n');
  create.mockRestore();
});

test('a spreadsheet runs nothing of what it is given', () => {
  expect(csv({ heads: ['a', 'b'], rows: [['=1+1', -5], ['@x', '-5.50'], ['+234', 'x,"y"'], ['\tz', '-a']] }))
    .toBe('a,b\r\n\'=1+1,-5\r\n\'@x,-5.50\r\n\'+234,"x,""y"""\r\n\'\tz,\'-a\r\n');
});

test('sums are shortened downwards, units keep their tenth', () => {
  expect([99, 999_900, 1_000_000, 123_456_789, 4_820_000_000, -250_000_000_000].map(shortNaira))
    .toEqual(['₦0', '₦9,999', '₦10k', '₦1.2m', '₦48.2m', '-₦2.5bn']);
  expect([0, 444, 12_345_678].map(kwh)).toEqual(['0.0 kWh', '44.4 kWh', '1,234,567.8 kWh']);
});
