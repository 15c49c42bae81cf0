/** How long what people write about a complaint may be, as the server has it. */
export const SHORTEST = 10, LONGEST = 2000;

/** As it is sent: without signs that are no text, line ends kept, blanks around it gone. */
export const clean = (typed: string): string =>
  // oxlint-disable-next-line eslint/no-control-regex
  typed.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ').trim();

export type TextFault = 'short' | 'long' | '';
export function textFault(typed: string): TextFault {
  const { length } = clean(typed);
  return length < SHORTEST ? 'short' : length > LONGEST ? 'long' : '';
}
