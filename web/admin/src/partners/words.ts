import type { Delivery, PartnerKey, Webhook } from './model';

/** All that can be told, as the server names it and in words. */
export const EVENTS: Readonly<Record<string, string>> = {
  'purchase.paid': 'Paid', 'purchase.vended': 'Token delivered', 'purchase.refunding': 'Refund begun',
  'purchase.refunded': 'Refunded', 'purchase.expired': 'Never paid', 'purchase.review': 'Waits for a person',
  'purchase.written_off': 'Written off',
};
export const eventWords = (type: string): string => EVENTS[type] ?? type;

export const offWords = (reason: Webhook['offReason']): string => ({
  STAFF: 'Switched off by staff', GONE: 'Off: it answered that it is gone (410)',
  FAILING: 'Off: nothing was taken for five days',
})[reason ?? ''] ?? 'Off';

const STATES: Record<Delivery['state'], readonly [string, string]> = {
  DUE: ['warn', 'Waits'], DONE: ['good', 'Taken'], FAILED: ['bad', 'Given up'], STOPPED: ['calm', 'Stopped'],
};
export const stateWords = (state: Delivery['state']) => STATES[state];

/** Whether a key is taken, and the look of it. */
export function keyState(key: PartnerKey, now = Date.now()): readonly [string, string] {
  if (key.revokedAt) return ['bad', 'Revoked'];
  if (key.expiresAt && Date.parse(key.expiresAt) <= now) return ['bad', 'Expired'];
  return ['good', 'In use'];
}
