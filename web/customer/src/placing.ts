import { call, problemOf } from '@powerpay/kit/api';
import { lastFour, newKey } from '@powerpay/kit/id';
import type { NewPurchase, Purchase } from '@powerpay/kit/model';
import { addReceipt, forget, keep, kept, type Pending } from './store';

/** After this the server may have closed the purchase; a new press makes a new one. */
const PENDING_MS = 30 * 60_000;

export function pending(): Pending | null {
  const p = kept<Pending | null>('pending', null);
  return p && Date.now() - p.at < PENDING_MS ? p : null;
}

/** The language changes no purchase: one that was sent in another is still the same. */
const withoutLanguage = (order: NewPurchase) => JSON.stringify({ ...order, language: '' });

/** The key already sent with exactly these details, else a new one; stored before it is sent. */
function keyFor(body: NewPurchase): Pending {
  const before = pending();
  if (before && withoutLanguage(before.body) === withoutLanguage(body)) return before;
  const made = { key: newKey(), body, at: Date.now() };
  keep('pending', made);
  return made;
}

/**
 * Sends the purchase. A lost answer keeps the key, so pressing or reloading can never make two;
 * a refusal (4xx) settles it and frees the key.
 */
export async function place(body: NewPurchase): Promise<Purchase> {
  const { key, body: sent } = keyFor(body);
  try {
    const made = await call(c => c.POST('/v1/purchases', {
      params: { header: { 'Idempotency-Key': key } }, body: sent,
    })) as Purchase;
    addReceipt(made, lastFour(body.phone));
    forget('pending');
    return made;
  } catch (e) {
    const { status } = problemOf(e);
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) forget('pending');
    throw e;
  }
}

/** The gateway's page by a top-level move, never a frame or a form; only web addresses. */
export function gatewayPage(p: Purchase): string | null {
  if (!p.checkoutUrl) return null;
  const { protocol, href } = new URL(p.checkoutUrl, location.href);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
