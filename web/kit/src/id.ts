/** Digits only. */
export const digits = (s: string): string => s.replace(/\D/g, '');
export const groups = (s: string): string[] => s.match(/.{1,4}/g) ?? [];

/** Meter numbers and tokens in groups of four; account numbers with letters stay as they are. */
export const spaced = (s: string): string => /^\d+$/.test(s) ? groups(s).join(' ') : s;

/** Meter and account numbers as the API takes them: no blanks, capital letters. */
export const meterNumber = (typed: string): string => typed.replace(/\s/g, '').toUpperCase();

export const isPhone = (s: string): boolean =>
  /^(?:\+?234|0)[789][01]\d{8}$/.test(s.replace(/[\s()-]/g, ''));
export const isEmail = (s: string): boolean => /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(s);
export const lastFour = (phone: string): string => digits(phone).slice(-4);

/** A purchase reference as people type it: PP7K-2M9Q XD4T and pp7k2m9qxd4t are the same. */
export const reference = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** Random key for Idempotency-Key. randomUUID is missing on plain http, hence the fallback. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, b => b.toString(16).padStart(2, '0')).join('');
}
