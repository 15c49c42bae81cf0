import type { CohortRow, Figures, MarginRow, RevenueRow, UsageRow } from '@powerpay/kit/model';
import { dayShort, dayWords } from '../kit/days';

/** The name of a company by its code. */
export type Naming = (code: string) => string;

/** Pure sums over the answers of the API, for tiles and charts. */
const add = (rows: readonly Figures[], of: (f: Figures) => number): number =>
  rows.reduce((sum, f) => sum + of(f), 0);

export const total = (rows: readonly { figures: Figures }[]) => {
  const all = rows.map(r => r.figures);
  return {
    sales: add(all, f => f.sales), amountKobo: add(all, f => f.amountKobo), feeKobo: add(all, f => f.feeKobo),
    marginKobo: add(all, f => f.marginKobo), unitsTenths: add(all, f => f.unitsTenths),
    refunds: add(all, f => f.refunds), refundedKobo: add(all, f => f.refundedKobo),
  };
};

const MONTH = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });
export const monthWords = (iso: string): string => MONTH.format(new Date(`${iso}T00:00:00Z`));

/** More days than these are shown by month: a column must be seen. */
export const unitOf = (from: string, to: string): 'DAY' | 'MONTH' =>
  Date.parse(to) - Date.parse(from) > 92 * 86_400_000 ? 'MONTH' : 'DAY';

export const pointsOf = (rows: readonly RevenueRow[], by: 'DAY' | 'MONTH') => rows.map(r => by === 'DAY'
  ? { name: dayWords(r.begins), short: dayShort(r.begins) }
  : { name: monthWords(r.begins), short: monthWords(r.begins).slice(0, 3) });

/** Sums of rows with the same name, the largest first; what is beyond `most` is one. */
export function largest(rows: readonly (readonly [string, number])[], most = 5): [string, number][] {
  const by = new Map<string, number>();
  for (const [name, value] of rows) by.set(name, (by.get(name) ?? 0) + value);
  const all = [...by].sort((a, b) => b[1] - a[1]);
  if (all.length <= most + 1) return all;
  return [...all.slice(0, most), ['Others', all.slice(most).reduce((sum, [, v]) => sum + v, 0)]];
}

const HOURS = Array.from({ length: 24 }, (_, i) => i);
const two = (n: number) => String(n).padStart(2, '0');
export const hours = HOURS.map(h => ({ name: `${two(h)}:00 to ${two(h)}:59`, short: two(h) }));

/** Tenths of a kWh in each hour of the day, a series for each of the largest names. */
export function byHour(rows: readonly UsageRow[], nameOf: (r: UsageRow) => string) {
  const names = largest(rows.map(r => [nameOf(r), r.unitsTenths])).map(([name]) => name);
  const known = new Set(names);
  return names.map(name => ({
    name,
    values: HOURS.map(h => rows.filter(r => r.hour === h
      && (nameOf(r) === name || name === 'Others' && !known.has(nameOf(r))))
      .reduce((sum, r) => sum + r.unitsTenths, 0)),
  }));
}

/** One line of the table of cohorts: how many began, and the share that bought n months later. */
export interface Line { month: string; began: number; shares: (number | null)[] }
const monthsBetween = (a: string, b: string) =>
  (Number(b.slice(0, 4)) - Number(a.slice(0, 4))) * 12 + Number(b.slice(5, 7)) - Number(a.slice(5, 7));

/** A month that was not yet has no share; one in which nobody came has 0. */
export function lines(rows: readonly CohortRow[]): Line[] {
  const last = rows.reduce((a, r) => r.month > a ? r.month : a, '');
  const months = [...new Set(rows.map(r => r.firstMonth))].sort();
  return months.map(month => {
    const own = rows.filter(r => r.firstMonth === month), long = monthsBetween(month, last);
    const at = new Map(own.map(r => [monthsBetween(month, r.month), r]));
    return {
      month, began: at.get(0)?.customers ?? 0,
      shares: Array.from({ length: long + 1 }, (_, n) => at.get(n)?.shareBasisPoints ?? 0),
    };
  });
}
export const percent = (basisPoints: number): string =>
  `${Math.floor(basisPoints / 100)}.${String(Math.floor(basisPoints % 100 / 10))}%`;

export const vendorWords = (name: string): string => name || 'nobody yet';
export type { CohortRow, MarginRow, RevenueRow, UsageRow };
