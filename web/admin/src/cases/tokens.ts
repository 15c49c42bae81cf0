import type { CaseDecision } from '@powerpay/kit/model';

type Typed = NonNullable<CaseDecision['tokens']>;
type Kind = Typed[number]['kind'];

/** In the order in which they are typed into the meter. */
const ORDER: Record<number, Kind[]> = {
  1: ['CREDIT'], 2: ['CREDIT', 'BONUS'], 3: ['KEY_CHANGE_1', 'KEY_CHANGE_2', 'CREDIT'],
};
const lines = (typed: string) =>
  typed.split('\n').map(line => line.replace(/[\s-]/g, '')).filter(Boolean);

/** What is wrong with tokens typed one a line; nothing when they are fine. */
export function tokenTrouble(typed: string): string {
  const all = lines(typed);
  if (!all.length) return 'Enter the token that the vendor gave.';
  const at = all.findIndex(line => !/^\d{20}$/.test(line));
  if (at >= 0) return `Line ${at + 1} must have 20 digits; it has ${all[at]!.length} characters.`;
  return ORDER[all.length] ? '' : 'Enter one to three tokens, one a line.';
}
/** Typing errors do not survive being typed twice. */
export const againTrouble = (typed: string, again: string): string =>
  lines(typed).join() === lines(again).join() ? '' : 'The two entries differ. Type it again.';

export const tokensOf = (typed: string): Typed => {
  const all = lines(typed);
  return all.map((digits, i) => ({ kind: ORDER[all.length]![i]!, digits }));
};
