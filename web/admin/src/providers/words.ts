import type { IconName } from '@powerpay/kit/icon';
import type { Provider, SwitchOrder } from '@powerpay/kit/model';

export type Health = Provider['health'];
export const HEALTH: Record<Health, { look: string; icon: IconName; text: string }> = {
  UP: { look: 'good', icon: 'check', text: 'Answers' },
  SLOW: { look: 'warn', icon: 'clock', text: 'Slow' },
  DOWN: { look: 'bad', icon: 'alert', text: 'Does not answer' },
  NO_CALLS: { look: 'calm', icon: 'info', text: 'No calls lately' },
};
const NAMES: Record<string, string> = { vtpass: 'VTpass', buypower: 'BuyPower' };
export const nameOf = (name: string): string =>
  NAMES[name] ?? name.charAt(0).toUpperCase() + name.slice(1);
export const kindOf = (kind: Provider['kind']): string =>
  kind === 'GATEWAY' ? 'Gateway' : 'Vendor';

/** What is about to be switched, for the button and the question. */
export type Target = Pick<SwitchOrder, 'kind' | 'name' | 'company' | 'on'> & { where?: string };

export const deed = ({ name, on, where }: Target): string =>
  `Switch ${on ? 'on' : 'off'} ${nameOf(name)}${where ? ` for ${where}` : ''}`;

export function says({ kind, on }: Target): string {
  if (on) {
    return kind === 'GATEWAY' ? 'New payments may go there again.' : 'New sales may go there again.';
  }
  return kind === 'GATEWAY'
    ? 'No new payment goes there. Payments and refunds that were begun there go on.'
    : 'No new sale goes there. Sales that were begun there are still asked about.';
}
