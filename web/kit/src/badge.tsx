import { Icon, type IconName } from './icon';
import type { PurchaseState } from './model';

export type Tone = 'good' | 'busy' | 'warn' | 'bad' | 'calm';
export const STATES: Record<PurchaseState, { tone: Tone; icon: IconName; text: string }> = {
  AWAITING_PAYMENT: { tone: 'calm', icon: 'clock', text: 'Not paid yet' },
  PAID: { tone: 'busy', icon: 'clock', text: 'Paid' },
  VENDING: { tone: 'busy', icon: 'clock', text: 'Getting token' },
  VENDED: { tone: 'good', icon: 'check', text: 'Done' },
  REFUNDING: { tone: 'warn', icon: 'refund', text: 'Refunding' },
  REFUNDED: { tone: 'calm', icon: 'refund', text: 'Refunded' },
  WRITTEN_OFF: { tone: 'calm', icon: 'x', text: 'Written off' },
  EXPIRED: { tone: 'calm', icon: 'x', text: 'Not paid in time' },
  REVIEW: { tone: 'warn', icon: 'alert', text: 'Being checked' },
};

/**
 * A state is always colour, icon and word together; in: the word in another language. A state from a
 * newer server shows its name.
 */
export function Badge({ state, in: word }: { state: PurchaseState; in?: string }) {
  const { tone, icon, text } = STATES[state] ?? { tone: 'calm', icon: 'info', text: state };
  return <span class={`badge ${tone}`}><Icon name={icon} />{word ?? text}</span>;
}
