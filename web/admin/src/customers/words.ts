import type { paths } from '@powerpay/kit/api.d';

type Json<P extends keyof paths> = paths[P] extends
  { get: { responses: { 200: { content: { 'application/json': infer A } } } } } ? A : never;
export type CustomerFile = Json<'/v1/staff/customers/{id}'>;
export type CustomerSeen = Json<'/v1/staff/customers'>['customers'][number];
export type Field =
  paths['/v1/staff/customers/{id}/unmaskings']['post']['requestBody']['content']['application/json']['field'];

export const FIELDS: readonly (readonly [Field, string])[] = [
  ['PHONE', 'phone'], ['EMAIL', 'e-mail'], ['NAME', 'name'],
];
const NOTES: Record<string, string> = {
  NOTE: 'Note', BLOCKED: 'Blocked', UNBLOCKED: 'Block lifted', EXPORTED: 'Data handed over',
  ERASED: 'Account ended',
};
export const noteWords = (kind: string): string => NOTES[kind] ?? kind;
const PURPOSES: Record<string, string> = {
  TERMS: 'Terms', PRIVACY_NOTICE: 'Privacy notice', REMINDERS: 'Reminders', NEWS: 'News',
};
export const purposeWords = (purpose: string): string => PURPOSES[purpose] ?? purpose;
export const words = (code: string): string => {
  const text = code.replaceAll('_', ' ').toLowerCase();
  return text.charAt(0).toUpperCase() + text.slice(1);
};
/** How a customer is called where nothing may be said of who it is. */
export const called = (c: CustomerSeen): string => c.phone ?? c.email ?? c.name ?? 'Customer';
