const KINDS: Record<string, string> = {
  CASE_REFUND: 'Refund', CASE_MARK_VENDED: 'Token entered by hand', CASE_WRITE_OFF: 'Write-off',
  TARIFF_IMPORT: 'Tariffs', FEE_CHANGE: 'Fees', ROLE_CHANGE: 'Roles',
};
const plain = (code: string) => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
export const kindWords = (kind: string): string => KINDS[kind] ?? plain(kind);

const STATES: Record<string, readonly [string, string]> = {
  PROPOSED: ['Waits', 'warn'], AGREED: ['Agreed', 'good'], REFUSED: ['Refused', 'bad'],
  WITHDRAWN: ['Withdrawn', 'calm'], EXPIRED: ['Expired', 'calm'],
};
export const stateWords = (state: string): readonly [string, string] => STATES[state] ?? [plain(state), 'calm'];

/** The purchase that a subject begins with, if it does. */
export const purchaseOf = (subject: string): string | undefined => /^PP[0-9A-Z]{10}/.exec(subject)?.[0];
