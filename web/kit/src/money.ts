/** Money travels as whole kobo everywhere; only here does it become text, without a float. */
export const naira = (kobo: number): string => {
  const sign = kobo < 0 ? '-' : '', all = Math.abs(kobo), rest = all % 100;
  const whole = grouped(String((all - rest) / 100));
  return `${sign}₦${whole}${rest ? `.${String(rest).padStart(2, '0')}` : ''}`;
};

/** 1234567 becomes 1,234,567. Takes digits, so that no number can lose any. */
export const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** What a person typed as naira, as kobo; null when it is not an amount of whole kobo. */
export function koboOf(typed: string): number | null {
  const hit = /^(\d{1,10})(?:\.(\d{0,2}))?$/.exec(typed.replace(/[₦,\s]/g, ''));
  return hit ? Number(hit[1] + (hit[2] ?? '').padEnd(2, '0')) : null;
}

/** Thousands while typing; one point and at most two digits behind it. */
export function typedNaira(typed: string): string {
  const [whole = '', ...rest] = typed.replace(/[^\d.]/g, '').split('.');
  const naira = grouped(whole.replace(/^0+(?=\d)/, '').slice(0, 10));
  return rest.length ? `${naira || '0'}.${rest.join('').slice(0, 2)}` : naira;
}

export const count = (n: number): string => grouped(String(n));
