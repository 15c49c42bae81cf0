const KINDS: Record<string, string> = {
  ASSET: 'We own', LIABILITY: 'We owe', INCOME: 'Income', EXPENSE: 'Expense', OTHER: 'Other',
};
export const kindWords = (kind: string): string => KINDS[kind] ?? kind;

/** A clock in Lagos, as its field writes it, as an instant. */
export const instantOf = (local: string): string | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(local) ? new Date(`${local}:00+01:00`).toISOString() : undefined;

export const accountHref = (account: string): string => `/admin/ledger/accounts/${encodeURIComponent(account)}`;
export const entryHref = (entry: string): string => `/admin/ledger/entries?entry=${encodeURIComponent(entry)}`;
