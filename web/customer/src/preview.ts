import { computed, effect, signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import type { Meter, MeterQuery } from '@powerpay/kit/model';
import { numberFault, type Fields } from './fields';

export const verify = (query: MeterQuery): Promise<Meter> =>
  call(c => c.GET('/v1/meter', { params: { query } }));

/** 13 digits are complete; 11 may be the beginning of 13, so those wait for the thumb to rest. */
const PAUSE_MS: Record<number, number> = { 11: 800, 13: 100 };

/**
 * Checks a complete meter number by itself and names the owner under the field. It never moves
 * the page (nothing may jump while somebody types); the button then goes on without waiting.
 */
export function createPreview(f: Fields) {
  const meter = signal<Meter | null>(null), problem = signal<Problem | null>(null);
  const query = computed<MeterQuery>(() =>
    ({ company: f.company.value, type: f.type.value, number: f.number.value }));
  const same = (q: MeterQuery) => JSON.stringify(q) === JSON.stringify(query.peek());

  async function load(asked: MeterQuery) {
    try {
      const answer = await verify(asked);
      if (same(asked)) meter.value = answer;
    } catch (e) {
      const p = problemOf(e);                        // a lost network is said when Check is pressed
      if (same(asked) && p.status >= 400 && p.status < 500) problem.value = p;
    }
  }
  const stop = effect(() => {
    const asked = query.value, pause = PAUSE_MS[asked.number.length];
    meter.value = null; problem.value = null;
    if (f.at.value !== 'find' || asked.type !== 'PREPAID' || !asked.company || !pause
      || numberFault(asked.number, asked.type)) return;
    const timer = setTimeout(() => void load(asked), pause);
    return () => clearTimeout(timer);
  });
  return { meter, problem, stop, take: async () => meter.value ?? verify(query.value) };
}
