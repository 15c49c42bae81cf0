import { call } from '@powerpay/kit/api';
import type { Usage } from '@powerpay/kit/model';
import { kept, receipts } from './store';
import { usageOf } from './usage-of';

/** A meter whose usage can be shown; id: it is one of the account's. */
export type UsageMeter = { number: string; name: string; company: string; id?: string };
/** Where the figures come from: this phone, the account, or this phone because nobody answered. */
export type Shown = { usage: Usage; from: 'phone' | 'account' | 'old' };

/** Prepaid meters with a token on this phone, the newest first. */
export function metersOfPhone(): UsageMeter[] {
  const found = new Map<string, UsageMeter>();
  for (const { purchase: { meter: x, state } } of receipts.value) {
    if (x.type !== 'PREPAID' || state !== 'VENDED' || found.has(x.number)) continue;
    found.set(x.number, { number: x.number, name: x.customerName, company: x.companyName });
  }
  return [...found.values()];
}

/** A mark on this phone, so that guests never ask the server who they are. */
export const signedIn = (): boolean => !!kept<unknown>('account', null);

/** The account's meters first, under the names they were given; then those of this phone. */
export async function metersOfAll(): Promise<UsageMeter[]> {
  const phone = metersOfPhone();
  if (!signedIn()) return phone;
  const saved = await call(c => c.GET('/v1/account/meters')).catch(() => []);
  const mine = saved.filter(x => x.type === 'PREPAID')
    .map(x => ({ number: x.number, name: x.name, company: x.companyName, id: x.id }));
  return [...mine, ...phone.filter(p => !mine.some(x => x.number === p.number))];
}

export async function usageFor(meter: UsageMeter): Promise<Shown> {
  const phone = () => usageOf(receipts.value, meter.number, Date.now());
  if (!meter.id) return { usage: phone(), from: 'phone' };
  const id = meter.id;
  return call(c => c.GET('/v1/account/meters/{id}/usage', { params: { path: { id } } }))
    .then(usage => ({ usage, from: 'account' as const }), () => ({ usage: phone(), from: 'old' as const }));
}
