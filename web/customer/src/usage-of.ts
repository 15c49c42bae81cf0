import type { Usage } from '@powerpay/kit/model';
import type { Receipt } from './store';

const MONTHS = 12, MOST_FOR_ESTIMATE = 6;
/** Who uses so little of what was bought that it lasts longer does not live there. */
const MOST_DAYS = 730;
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

const total = (all: readonly Bought[], of: 'tenths' | 'kobo') => all.reduce((t, b) => t + b[of], 0);

/** What a kWh cost where units are known; half up, in whole kobo. */
function perKwh(all: readonly Bought[]): { koboPerKwh?: number } {
  const known = all.filter(b => b.tenths > 0), tenths = total(known, 'tenths');
  return tenths ? { koboPerKwh: Math.floor((total(known, 'kobo') * 20 + tenths) / (tenths * 2)) } : {};
}

/** The last twelve months up to this one, oldest first, as 2026-11. */
export function monthsTo(now: number): string[] {
  const [year = 0, month = 0] = lagos(now).split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, i) =>
    new Date(Date.UTC(year, month - MONTHS + i, 1)).toISOString().slice(0, 7));
}

/** What was bought on one day counts as one purchase; the last six days with units, oldest first. */
function fillings(all: readonly Bought[]): [day: number, tenths: number][] {
  const days = new Map<number, number>();
  for (const { at, tenths } of all) {
    const day = Math.floor((at + HOUR_MS) / DAY_MS);
    if (tenths > 0) days.set(day, (days.get(day) ?? 0) + tenths);
  }
  return [...days].slice(-MOST_FOR_ESTIMATE);
}

/**
 * How fast the units go, and until when the last ones may last: the units of all but the last of
 * up to six purchases, over the days from the first of them to the last.
 */
function estimate(all: readonly Bought[]): Pick<Usage, 'basis' | 'kwhPerDayTenths' | 'runsOutOn'> {
  const some = fillings(all), first = some[0], last = some[some.length - 1];
  if (!first || !last) return { basis: 'NONE' };
  const days = last[0] - first[0];
  if (!days) return { basis: 'ONE_PURCHASE' };
  const used = some.slice(0, -1).reduce((t, [, tenths]) => t + tenths, 0);
  const perDay = Math.floor((used * 2 + days) / (days * 2)), lasts = Math.floor(last[1] * days / used);
  return {
    basis: 'SEVERAL', ...(perDay && { kwhPerDayTenths: perDay }),
    ...(lasts <= MOST_DAYS && { runsOutOn: new Date((last[0] + lasts) * DAY_MS).toISOString().slice(0, 10) }),
  };
}

function monthOf(month: string, here: readonly Bought[]): Usage['months'][number] {
  return { month, purchases: here.length, kwhTenths: total(here, 'tenths'),
    totalKobo: total(here, 'kobo'), ...perKwh(here) };
}

/** The usage of a meter from the receipts on this phone, by the same rule as the server's. */
export function usageOf(receipts: readonly Receipt[], meterNumber: string, now: number): Usage {
  const all = boughtFor(receipts, meterNumber), names = monthsTo(now);
  const months = names.map(month =>
    monthOf(month, all.filter(b => lagos(b.at).startsWith(month))));
  const year = all.filter(b => lagos(b.at) >= names[0]!);
  return { meterNumber, months, ...perKwh(year), ...estimate(all) };
}
