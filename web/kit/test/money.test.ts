import { expect, test } from 'vitest';
import { grouped, koboOf, naira, typedNaira } from '@powerpay/kit/money';

test('kobo become naira without losing one', () => {
  expect(naira(0)).toBe('₦0');
  expect(naira(5)).toBe('₦0.05');
  expect(naira(510_000)).toBe('₦5,100');
  expect(naira(465_116)).toBe('₦4,651.16');
  expect(naira(-150_050)).toBe('-₦1,500.50');
  expect(naira(9_007_199_254_740_991)).toBe('₦90,071,992,547,409.91');
});

test('what is typed becomes kobo by its digits, not by multiplying', () => {
  expect(koboOf('1,500')).toBe(150_000);
  expect(koboOf('₦ 1 500.5')).toBe(150_050);
  expect(koboOf('0.29')).toBe(29);
  expect(koboOf('4.35')).toBe(435);
  expect(koboOf('1.005')).toBeNull();
  expect(koboOf('-5')).toBeNull();
  expect(koboOf('1e5')).toBeNull();
  expect(koboOf('')).toBeNull();
});

test('thousands appear while typing and a point stays a point', () => {
  expect(typedNaira('15000')).toBe('15,000');
  expect(typedNaira('1500.505')).toBe('1,500.50');
  expect(typedNaira('1500.')).toBe('1,500.');
  expect(typedNaira('007')).toBe('7');
  expect(typedNaira('.5')).toBe('0.5');
  expect(typedNaira('5k')).toBe('5');
  expect(grouped('1234567')).toBe('1,234,567');
});
