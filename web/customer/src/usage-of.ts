import type { Usage } from '@powerpay/kit/model';
import type { Receipt } from './store';

const MONTHS = 12, MOST_FOR_ESTIMATE = 6;
const HOUR_MS = 3_600_000, DAY_MS = 24 * HOUR_MS;

/** Lagos is an hour before UTC all year. */
const lagos = (ms: number): string => new Date(ms + HOUR_MS).toISOString();

/** Units of a receipt, like 22.15, as whole tenths of a kWh, half up; 0 when it says none. */
export function tenthsOf(units: string | undefined): number {
  const hit = /^(\d{1,9})(?:\.(\d)(\d)?\d*)?$/.exec(units ?? '');
  if (!hit) return 0;
  return Number(hit[1]) * 10 + Number(hit[2] ?? 0) + (Number(hit[3] ?? 0) >= 5 ? 1 : 0);
}
/** 221 is 22.1. */
export const kwhOf = (tenths: number): string =>
  `${String(Math.floor(tenths / 10)).replace(/\B(?=(\d{3})+$)/g, ',')}.${tenths % 10}`;

type Bought = { at: number; tenths: number; kobo: number };
const boughtFor = (receipts: readonly Receipt[], meterNumber: string): Bought[] => receipts
  .filter(({ purchase: p }) => p.meter.number === meterNumber && p.state === 'VENDED'
    && p.meter.type === 'PREPAID')
  .map(({ purchase: p }) =>
    ({ at: Date.parse(p.createdAt), tenths: tenthsOf(p.units), kobo: p.price.totalKobo }))
  .sort((a, b) => a.at - b.at);

/** Half up, in whole kobo. */
const perKwh = (kobo: number, tenths: number): { koboPerKwh?: number } =>
  tenths ? { koboPerKwh: Math.floor((kobo * 20 + tenths) / (tenths * 2)) } : {};
const sum = (all: readonly Bought[], of: 'tenths' | 'kobo') => all.reduce((s, b) => s + b[of], 0);

/** The last twelve months up to this one, oldest first, as 2026-11. */
export function monthsTo(now: number): string[] {
  const [year = 0, month = 0] = lagos(now).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, month - MONTHS + i, 1)).toISOString().slice(0, 7));
}

/**
 * How fast the units go, and until when the last ones may last: the units of all but the last of
 * up to six purchases, over the time from the first of them to the last.
 */
function estimate(all: readonly Bought[]): Pick<Usage, 'basis' | 'kwhPerDayTenths' | 'runsOutOn'> {
  const some = all.filter(b => b.tenths > 0).slice(-MOST_FOR_ESTIMATE);
  const first = some[0], last = some[some.length - 1];
  if (!first || !last) return { basis: 'NONE' };
  const used = sum(some.slice(0, -1), 'tenths'), took = last.at - first.at;
  if (took < DAY_MS || !used) return { basis: 'ONE_PURCHASE' };
  return {
    basis: 'SEVERAL', kwhPerDayTenths: Math.round(used * DAY_MS / took),
    runsOutOn: lagos(last.at + Math.floor(last.tenths * took / used)).slice(0, 10),
  };
}

function monthOf(month: string, here: readonly Bought[]): Usage['months'][number] {
  const kwhTenths = sum(here, 'tenths'), totalKobo = sum(here, 'kobo');
  return { month, purchases: here.length, kwhTenths, totalKobo, ...perKwh(totalKobo, kwhTenths) };
}

/** The usage of a meter from the receipts on this phone, by the same rule as the server's. */
export function usageOf(receipts: readonly Receipt[], meterNumber: string, now: number): Usage {
  const all = boughtFor(receipts, meterNumber), names = monthsTo(now);
  const months = names.map(month =>
    monthOf(month, all.filter(b => lagos(b.at).startsWith(month))));
  const kwh = months.reduce((s, m) => s + m.kwhTenths, 0);
  const kobo = months.reduce((s, m) => s + m.totalKobo, 0);
  return { meterNumber, months, ...perKwh(kobo, kwh), ...estimate(all) };
}
