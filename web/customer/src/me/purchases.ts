import { effect, signal } from '@preact/signals';
import { account } from '../account';
import { keep, kept, type Receipt } from '../store';
import { own } from './own';

/** The newest of the account's purchases; kept on the phone, so that they too need no network. */
const MOST = 100;
export const ofAccount = signal(kept<Receipt[]>('own', []));
/** Where the next page of older ones begins; '' when there is none, or nobody asked yet. */
export const older = signal('');
effect(() => { if (!account.value) { ofAccount.value = []; older.value = ''; } });

function take(more: Receipt[]) {
  const others = ofAccount.value.filter(r => !more.some(x => x.purchase.id === r.purchase.id));
  ofAccount.value = [...others, ...more];
  keep('own', ofAccount.value.slice(0, MOST));
}

/** Asks for the newest, or with `before` for older ones. Without network the copy stays. */
export async function renewPurchases(before = '') {
  const { purchases, next } = await own(c => c.GET('/v1/account/purchases', {
    params: { query: before ? { before } : {} },
  }));
  take(purchases);
  older.value = next ?? '';
}

/** Every purchase once, newest first; the phone's own copy wins, it may be followed right now. */
export function merged(phone: Receipt[], theirs: Receipt[]): Receipt[] {
  const all = [...phone, ...theirs.filter(r => !phone.some(p => p.purchase.id === r.purchase.id))];
  return all.sort((a, b) => b.purchase.createdAt.localeCompare(a.purchase.createdAt));
}
