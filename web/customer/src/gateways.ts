import { computed, effect, signal } from '@preact/signals';
import { call } from '@powerpay/kit/api';
import type { GatewayChoice } from '@powerpay/kit/model';
import type { Fields } from './fields';
import { keep, kept } from './store';

/** A gateway's page, or a bank account by it. */
export type Choice = GatewayChoice & { payBy?: 'ACCOUNT' };
export const keyOf = (c: Choice) => c.payBy ? `${c.name} ${c.payBy}` : c.name;

/** One account is enough to choose from: the first gateway's that gives such. */
function choicesOf(offered: GatewayChoice[]): Choice[] {
  const first = offered.find(g => (g.accounts ?? 'NONE') !== 'NONE');
  return first ? [...offered, { ...first, payBy: 'ACCOUNT' }] : offered;
}

/**
 * Where one can pay. The list of the last visit stands at once, the live one replaces it while the
 * customer looks at the meter; without any list the order names no gateway and the server chooses.
 */
export function createGateways(f: Fields) {
  const offered = signal(kept<GatewayChoice[] | null>('gateways', null));
  const wish = signal(kept('gateway', ''));
  const choices = computed(() => choicesOf(offered.value ?? []));
  const chosen = computed(() => {
    const all = choices.value;
    return all.length > 1 ? all.find(c => keyOf(c) === wish.value) ?? all[0]! : null;
  });
  const paused = computed(() => offered.value?.length === 0);

  async function refresh() {
    try {
      const now = await call(c => c.GET('/v1/gateways'));
      offered.value = now;
      if (now.length) keep('gateways', now);         // a pause is believed only while it is fresh
    } catch { /* the server decides when the order comes */ }
  }
  const choose = (key: string) => { wish.value = key; keep('gateway', key); };

  const needed = computed(() => f.at.value !== 'find');
  const stop = effect(() => { if (needed.value) void refresh(); });
  return { choices, chosen, paused, choose, refresh, stop };
}
export type Gateways = ReturnType<typeof createGateways>;
