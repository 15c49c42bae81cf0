import { signal } from '@preact/signals';
import type { Meter, NewPurchase, Purchase } from '@powerpay/kit/model';

/** What this phone remembers: small JSON values that survive a dead network and a reload. */
export function kept<T>(name: string, otherwise: T): T {
  try {
    return (JSON.parse(localStorage.getItem(`pp.${name}`) ?? 'null') as T | null) ?? otherwise;
  } catch { return otherwise; }
}
export function keep(name: string, value: unknown) {
  try { localStorage.setItem(`pp.${name}`, JSON.stringify(value)); } catch { /* private mode */ }
}
export function forget(name: string) {
  try { localStorage.removeItem(`pp.${name}`); } catch { /* private mode */ }
}

/** Everything whose name begins so. */
function forgetAll(beginning: string) {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '');
    for (const key of keys.filter(k => k.startsWith(`pp.${beginning}`))) localStorage.removeItem(key);
  } catch { /* private mode */ }
}

/** A purchase this phone made or looked up, with the digits that open it again. */
export type Receipt = { purchase: Purchase; lastFour: string };
const MOST_RECEIPTS = 200, MOST_METERS = 6;
export const receipts = signal(kept<Receipt[]>('receipts', []));
export const receiptOf = (id: string) => receipts.value.find(r => r.purchase.id === id);
export function addReceipt(purchase: Purchase, lastFour: string) {
  const others = kept<Receipt[]>('receipts', []).filter(r => r.purchase.id !== purchase.id);
  const all = [{ purchase, lastFour }, ...others];
  all.sort((a, b) => b.purchase.createdAt.localeCompare(a.purchase.createdAt));
  receipts.value = all.slice(0, MOST_RECEIPTS);
  keep('receipts', receipts.value);
}

/** Meters whose owner was confirmed on this phone, last used first. */
export const meters = signal(kept<Meter[]>('meters', []));
export const sameMeter = (a: Pick<Meter, 'company' | 'number'>, b: typeof a) =>
  a.company === b.company && a.number === b.number;
export function addMeter(meter: Meter) {
  meters.value = [meter, ...meters.value.filter(m => !sameMeter(m, meter))].slice(0, MOST_METERS);
  keep('meters', meters.value);
}

/** What was typed and how far it got. */
export type Draft = {
  state: string; company: string; type: Meter['type']; number: string;
  amount: string; phone: string; email: string;
  at: 'find' | 'confirm' | 'amount'; meter: Meter | null; savedAt: number;
};
/** A purchase that was sent and not answered yet: re-sent with the same key, never a second one. */
export type Pending = { key: string; body: NewPurchase; at: number };

export function clearPhone() {
  for (const name of ['receipts', 'meters', 'draft', 'pending', 'phone', 'email', 'company',
    'gateway', 'own-meters', 'complaints', 'complaint', 'complaintSent']) {
    forget(name);
  }
  forgetAll('entry');
  receipts.value = [];
  meters.value = [];
}
