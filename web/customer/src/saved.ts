import { computed, signal } from '@preact/signals';
import { call } from '@powerpay/kit/api';
import type { Meter } from '@powerpay/kit/model';
import { keep, kept, meters, receipts, sameMeter } from './store';

/** What is enough to buy for a meter again; name and id are those of the account. */
export type Known = Pick<Meter, 'company' | 'companyName' | 'type' | 'number' | 'customerName'>
  & { name?: string; id?: string };
const MOST = 12;

const ofAccount = signal<Known[]>([]);

/** The meters of this phone, last used first, then those that only the account has. */
export const known = computed<Known[]>(() => {
  const named = (m: Known): Known => {
    const { name, id } = ofAccount.value.find(a => sameMeter(a, m)) ?? {};
    return { ...m, name, id };
  };
  const more = ofAccount.value.filter(a => !meters.value.some(m => sameMeter(a, m)));
  return [...meters.value.map(named), ...more].slice(0, MOST);
});

/** Only for whom this phone knows to be signed in: guests ask the server nothing. */
export async function renewSaved() {
  if (!kept('account', null)) { ofAccount.value = []; return; }
  ofAccount.value = kept<Known[]>('own-meters', []);
  try {
    ofAccount.value = await call(c => c.GET('/v1/account/meters'));
    keep('own-meters', ofAccount.value);
  } catch { /* the last copy is good enough */ }
}

/** A reminder's link names a meter of the account by its id only: /?m=… */
export const reminded = (): string => new URLSearchParams(location.search).get('m') ?? '';

/** What was last bought for it on this phone, in kobo; 0 when nothing was. */
export const lastAmount = (meter: Known): number => receipts.value.find(({ purchase: p }) =>
  p.state === 'VENDED' && sameMeter(p.meter, meter))?.purchase.price.amountKobo ?? 0;
