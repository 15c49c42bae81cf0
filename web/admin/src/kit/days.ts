/** Days as the address and the API write them, 2026-11-23; every day is a Lagos day (UTC+1 all year). */
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Lagos' });
const DAY_MS = 86_400_000;

export const today = (): string => day.format(new Date());
export const daysAgo = (n: number): string => day.format(new Date(Date.now() - n * DAY_MS));
export const firstOfMonth = (): string => `${today().slice(0, 8)}01`;

const words = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric',
});
const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'short' });
/** "2026-11-23" as 23 Nov 2026. */
export const dayWords = (iso: string): string => words.format(new Date(`${iso}T00:00:00Z`));
export const dayShort = (iso: string): string => short.format(new Date(`${iso}T00:00:00Z`));
