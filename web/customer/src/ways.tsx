import { Icon } from '@powerpay/kit/icon';
import type { GatewayChoice } from '@powerpay/kit/model';
import type { Flow } from './flow';
import { t } from './i18n';

const WAYS = ['CARD', 'TRANSFER', 'USSD'] as const;
const waysOf = (g: GatewayChoice) =>
  WAYS.filter(w => g.ways.includes(w)).map(w => t.value[`way_${w}`]).join(', ');

/** Which gateway takes the money; nothing while there is no choice. */
export function Ways({ flow: f, error }: { flow: Flow; error: string }) {
  const { offered, chosen, choose } = f.gateways, m = t.value;
  if (!chosen.value) return null;
  return (
    <fieldset class="field" aria-describedby={error ? 'gateway-note' : undefined}>
      <legend>{m.payWith}</legend>
      <div class="ways">{offered.value!.map(g => (
        <label key={g.name}>
          <input type="radio" name="gateway" value={g.name} checked={g === chosen.value}
            onChange={() => { choose(g.name); f.edited(); }} />
          <span><b>{g.label}</b> <small>{waysOf(g)}</small></span>
        </label>))}
      </div>
      {error && <p class="err" id="gateway-note" role="alert">
        <Icon name="alert" /><span>{error}</span></p>}
    </fieldset>
  );
}
