/** How long what people write may be, as the server has it: a complaint, and what is added to it. */
export const SHORTEST = 10, SHORTEST_ADDED = 2, LONGEST = 2000;

/** Signs that are no text: control, private, broken and invisible ones, but for what joins letters. */
const NO_TEXT = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** As it is sent: only what the server takes as text, line ends kept, blanks around it gone. */
export const clean = (typed: string): string =>
  typed.normalize('NFC').replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(NO_TEXT, '').trim();

export type TextFault = 'short' | 'long' | '';
export function textFault(typed: string, least: number): TextFault {
  const { length } = clean(typed);
  return length < least ? 'short' : length > LONGEST ? 'long' : '';
}
