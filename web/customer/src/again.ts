import type { Purchase } from '@powerpay/kit/model';
import { keep, kept, type Draft } from './store';

/** Starts a new purchase with this meter filled in; the meter is checked and shown again. */
export function buyAgain({ meter }: Purchase) {
  const draft: Draft = {
    state: '', company: meter.company, type: meter.type, number: meter.number, amount: '',
    phone: kept('phone', ''), email: kept('email', ''), at: 'find', meter: null,
    savedAt: Date.now(),
  };
  keep('draft', draft);
}
