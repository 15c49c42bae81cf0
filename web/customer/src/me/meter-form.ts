import { computed, signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import { meterNumber } from '@powerpay/kit/id';
import type { Meter, MeterType } from '@powerpay/kit/model';
import { numberFault } from '../fields';
import { myMeters } from './kept';
import { own } from './own';
import { typed } from './typed';

export const NAME_MOST = 40;
/** A number is typed; then its owner is shown, to be named and kept; then it is kept. */
export type At = { at: 'typing' } | { at: 'found'; meter: Meter } | { at: 'kept'; name: string };

/** Adding a meter: what is typed outlives the page, the check is the one of the shop. */
export function createMeterForm() {
  const company = typed('meter.company'), type = typed('meter.type', 'PREPAID');
  const number = typed('meter.number'), name = typed('meter.name');
  const at = signal<At>({ at: 'typing' }), busy = signal(false), tried = signal(false);
  const problem = signal<Problem | null>(null);
  const bare = computed(() => meterNumber(number.value));
  const numberOk = computed(() => !numberFault(bare.value, type.value as MeterType));

  async function work(what: () => Promise<void>) {
    busy.value = true; problem.value = null;
    try { await what(); tried.value = false; } catch (e) { problem.value = problemOf(e); }
    busy.value = false;
  }

  async function check() {
    tried.value = true;
    if (!company.value || !numberOk.value) return;
    await work(async () => {
      const meter = await call(c => c.GET('/v1/meter', { params: { query: {
        company: company.value, type: type.value as MeterType, number: bare.value,
      } } }));
      at.value = { at: 'found', meter };
    });
  }

  async function keep() {
    const now = at.peek();
    tried.value = true;
    if (now.at !== 'found' || !name.value.trim()) return;
    await work(async () => {
      const { company: of, type: kind, number: digits } = now.meter;
      const kept = await own(c => c.POST('/v1/account/meters', {
        body: { company: of, type: kind, number: digits, name: name.value.trim() },
      }));
      number.value = ''; name.value = '';
      at.value = { at: 'kept', name: kept.name };
      await myMeters.load();
    });
  }

  return {
    company, type, number, name, at, busy, tried, problem, numberOk, check, keep,
    edited: () => { problem.value = null; if (at.peek().at !== 'found') at.value = { at: 'typing' }; },
    back: () => { at.value = { at: 'typing' }; problem.value = null; tried.value = false; },
  };
}
export type MeterForm = ReturnType<typeof createMeterForm>;
