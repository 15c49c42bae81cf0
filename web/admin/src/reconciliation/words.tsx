import type { Day, DayState } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Icon, type IconName } from '../kit/icon';

const STATES: Record<DayState, readonly [string, IconName, string]> = {
  NOT_COMPARED: ['calm', 'clock', 'Not compared'],
  COMPARING: ['busy', 'clock', 'Being compared'],
  FAILED: ['bad', 'alert', 'Comparison failed'],
  CLEAN: ['good', 'check', 'Nothing differs'],
  OPEN: ['warn', 'alert', 'Differences open'],
  SETTLED: ['good', 'check', 'Differences settled'],
  CLOSED: ['calm', 'lock', 'Closed'],
};
export const stateWords = (state: DayState): string => STATES[state][2];

export const DayBadge = ({ state }: { state: DayState }) => {
  const [look, icon, text] = STATES[state];
  return <span class={`badge ${look}`}><Icon name={icon} />{text}</span>;
};

export type Side = Day['sides'][number];
const KINDS: Record<string, string> = {
  PAYMENT: 'Payments', REFUND: 'Refunds', CHARGEBACK: 'Chargebacks', VEND: 'Sales', REVERSAL: 'Reversals',
};
export const sideWords = (s: Side): string => `${s.provider}, ${(KINDS[s.kind] ?? s.kind).toLowerCase()}`;

/** Theirs less ours; nothing when they gave no list. */
export const apart = (s: Side): number | null => s.theirs === undefined || s.theirs === null ? null : s.theirs - s.ours;
export const apartWords = (s: Side): string => {
  const by = apart(s);
  return `${s.provider} ${by === null ? 'gave no list' : by === 0 ? 'agrees' : naira(by)}`;
};

const DIFFERENCES: Record<string, string> = {
  PAID_NOT_BOOKED: 'Paid, not in our books', BOOKED_NOT_PAID: 'In our books, not paid',
  AMOUNT_DIFFERS: 'Amounts differ', PAID_AGAIN: 'Paid more than once',
  REFUND_NOT_BOOKED: 'Refunded, not in our books', REFUND_UNKNOWN: 'Refund they do not know',
  VENDED_NOT_BOOKED: 'Sold, not in our books', BOOKED_NOT_VENDED: 'In our books, not sold',
  REVERSED: 'Taken back', CHARGEBACK: 'Chargeback', UNKNOWN_REFERENCE: 'Nobody knows it',
  FLOAT_DIFFERS: 'Float moved beside our sales', LEDGER_INVARIANT: 'A rule of the books is broken',
  NOT_COMPARED: 'Could not be compared',
};
export const differenceWords = (kind: string): string => DIFFERENCES[kind] ?? kind.toLowerCase().replaceAll('_', ' ');
