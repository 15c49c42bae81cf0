import { Icon } from '@powerpay/kit/icon';
import type { Flow } from './flow';
import { keyOf, type Choice } from './gateways';
import m from './locales/en/pay';

const WAYS = ['CARD', 'TRANSFER', 'USSD'] as const;
const waysOf = (g: Choice) => g.payBy ? m.accountHow
  : WAYS.filter(w => g.ways.includes(w)).map(w => m[`way_${w}`]).join(', ');

/** Which gateway takes the money; nothing while there is no choice. */
export function Ways({ flow: f, error }: { flow: Flow; error: string }) {
  const { choices, chosen, choose } = f.gateways;
  if (!chosen.value) return null;
  return (
    <fieldset class="field" aria-describedby={error ? 'gateway-note' : undefined}>
      <legend>{m.payWith}</legend>
      <div class="ways">{choices.value.map(g => (
        <label key={keyOf(g)}>
          <input type="radio" name="gateway" value={keyOf(g)} checked={g === chosen.value}
            onChange={() => { choose(keyOf(g)); f.edited(); }} />
          <span><b>{g.payBy ? m.way_ACCOUNT : g.label}</b> <small>{waysOf(g)}</small></span>
        </label>))}
      </div>
      {error && <p class="err" id="gateway-note" role="alert">
        <Icon name="alert" /><span>{error}</span></p>}
    </fieldset>
  );
}
