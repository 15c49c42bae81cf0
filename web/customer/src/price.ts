import { computed, effect, signal } from '@preact/signals';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import type { Meter, Quote } from '@powerpay/kit/model';
import type { Fields } from './fields';

/** The price follows the amount, a third of a second behind the thumb. */
const PAUSE_MS = 300;

const ask = (m: Meter, amountKobo: number) => call(c => c.GET('/v1/quote', {
  params: { query: { company: m.company, type: m.type, number: m.number, amountKobo } },
}));

/** The all-in price. It comes only from the server; the old one stays visible while asking. */
export function createPrice(f: Fields) {
  const quote = signal<Quote | null>(null), problem = signal<Problem | null>(null);
  const wanted = computed(() =>
    f.at.value === 'amount' && f.meter.value && f.amountOk.value ? f.kobo.value : 0);
  const current = computed(() =>
    !!quote.value && wanted.value > 0 && quote.value.amountKobo === wanted.value);

  async function load(meter: Meter, kobo: number) {
    const stillWanted = () => wanted.peek() === kobo && f.meter.peek() === meter;
    try {
      const answer = await ask(meter, kobo);
      if (stillWanted()) { quote.value = answer; problem.value = null; }
    } catch (e) {
      if (stillWanted()) problem.value = problemOf(e);
    }
  }
  const refresh = async () => {
    if (f.meter.value && wanted.value) await load(f.meter.value, wanted.value);
  };

  const stop = effect(() => {
    const meter = f.meter.value, kobo = wanted.value;
    problem.value = null;
    if (!meter || !kobo) { quote.value = null; return; }
    if (quote.peek()?.amountKobo === kobo) return;
    const timer = setTimeout(() => void load(meter, kobo), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  return { quote, problem, wanted, current, refresh, stop };
}
export type Price = ReturnType<typeof createPrice>;
