// Figures in words; nothing is rounded up to look better than it is.

/** Hundredths of a percent. */
export const percent = (hundredths: number | undefined): string =>
  hundredths === undefined ? 'none yet' : `${Math.floor(hundredths / 10) / 10}%`;

export function took(ms: number | undefined): string {
  if (ms === undefined) return 'none yet';
  if (ms < 60_000) return `${Math.ceil(ms / 100) / 10} s`;
  return `${Math.ceil(ms / 6_000) / 10} min`;
}

/** Beside the 24 hours before. */
export function change(now: number, then: number): string {
  if (!then) return 'none the day before';
  const parts = Math.round((now - then) * 100 / then);
  return parts === 0 ? 'as the day before' : `${Math.abs(parts)}% ${parts > 0 ? 'more' : 'less'} than the day before`;
}
