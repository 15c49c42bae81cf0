import { dayAndTime, dayOf } from '@powerpay/kit/time';
import { Icon } from '../kit/icon';

export const KINDS: Record<string, string> = {
  NO_TOKEN: 'No token', TOKEN_REJECTED: 'Token rejected', WRONG_METER: 'Wrong meter', WRONG_AMOUNT: 'Wrong amount',
  REFUND: 'Refund', CHARGE: 'Charge', SERVICE: 'Service', OTHER: 'Other',
};
export const kindWords = (kind: string): string => KINDS[kind] ?? kind;
export const STATES: readonly (readonly [string, string])[] = [
  ['', 'Not put right'], ['OPEN', 'Open'], ['ANSWERED', 'Answered'], ['ESCALATED', 'Escalated'], ['RESOLVED', 'Put right'],
];
const STATE: Record<string, string> = Object.fromEntries(STATES);
const LANGUAGES: Record<string, string> = {
  en: 'English', pcm: 'Pidgin', ha: 'Hausa', yo: 'Yoruba', ig: 'Igbo',
};
export const languageWords = (code: string): string => LANGUAGES[code.toLowerCase()] ?? code;

type Timed = { state: string; overdue: boolean; dueAt: string };
/** The clock: how it stands, and until when we promised to put it right. */
export function Clock({ one }: { one: Timed }) {
  if (one.state === 'RESOLVED') return <span class="badge good"><Icon name="check" />Put right</span>;
  const late = one.overdue || one.state === 'ESCALATED';
  return (
    <span class={late ? 'badge bad' : 'badge warn'} title={dayAndTime(one.dueAt)}>
      <Icon name={late ? 'alert' : 'clock'} />{late ? STATE[one.state] === 'Escalated' ? 'Escalated' : 'Overdue'
        : `By ${dayOf(one.dueAt)}`}</span>
  );
}
export const stateWords = (state: string): string => STATE[state] ?? state;
