import { useLocation } from 'preact-iso/router';
import type { SavedMeter } from '@powerpay/kit/model';
import { keep, kept, type Draft } from '../store';

/** Opens the shop with this meter filled in; it is checked and shown there before money moves. */
export function useBuyFor() {
  const { route } = useLocation();
  return ({ company, type, number }: Pick<SavedMeter, 'company' | 'type' | 'number'>) => {
    keep('draft', {
      state: '', company, type, number, amount: '', phone: kept('phone', ''),
      email: kept('email', ''), at: 'find', meter: null, savedAt: Date.now(),
    } satisfies Draft);
    route('/');
  };
}
