import { computed } from '@preact/signals';
import { call } from '@powerpay/kit/api';
import type { Meter, PurchaseState } from '@powerpay/kit/model';
import { minutesSince } from '@powerpay/kit/time';
import { addReceipt, receipts, sameMeter, type Receipt } from './store';

const WARN_MINUTES = 30, SHOWN = 3;
const PENDING = new Set<PurchaseState>(['PAID', 'VENDING', 'REVIEW']);

/** pending blocks paying again; the other two only warn. */
export type Recent = { kind: 'pending' | 'unpaid' | 'bought'; receipt: Receipt; minutes: number };

function kindOf({ purchase: p }: Receipt): Recent['kind'] | null {
  if (PENDING.has(p.state)) return 'pending';
  if (minutesSince(p.createdAt) >= WARN_MINUTES) return null;
  if (p.state === 'AWAITING_PAYMENT') return 'unpaid';
  return p.state === 'VENDED' ? 'bought' : null;
}

/** The purchase on this phone that speaks most against buying for this meter right now. */
export function recentFor(meter: Meter): Recent | null {
  const found: Recent[] = [];
  for (const receipt of receipts.value) {
    const kind = sameMeter(receipt.purchase.meter, meter) ? kindOf(receipt) : null;
    if (kind) found.push({ kind, receipt, minutes: minutesSince(receipt.purchase.createdAt) });
  }
  const order = ['pending', 'bought', 'unpaid'] as const;
  return order.map(k => found.find(r => r.kind === k)).find(r => r) ?? null;
}

/** Purchases of this phone that are not settled, newest first: home begins with them. */
export const unfinished = computed(() => receipts.value.filter(({ purchase: p }) =>
  PENDING.has(p.state) || p.state === 'REFUNDING'
  || (p.state === 'AWAITING_PAYMENT' && minutesSince(p.createdAt) < WARN_MINUTES)).slice(0, SHOWN));

/** The phone's copy may be old: asks once for each; without an answer the old copy stays. */
const renew = (list: Receipt[]) => Promise.all(list.map(({ purchase, lastFour }) =>
  call(c => c.GET('/v1/purchases/{id}', {
    params: { path: { id: purchase.id }, header: { 'Phone-Last-Four': lastFour } },
  })).then(now => addReceipt(now, lastFour), () => undefined)));

export const renewUnfinished = () => renew(unfinished.peek());
/** The two newest unfinished ones of this meter. */
export const refreshRecent = (meter: Meter) => renew(receipts.value
  .filter(r => !r.purchase.final && sameMeter(r.purchase.meter, meter)).slice(0, 2));
