import type { PurchaseQuery } from '@powerpay/kit/model';
import { param } from '../address';

/** All that a search can ask for; each is a name in the address and one of the API. */
export const FILTERS = [
  'query', 'state', 'type', 'company', 'gateway', 'vendor', 'from', 'to', 'leastKobo', 'mostKobo',
] as const;
export type Filter = { [N in Extract<keyof PurchaseQuery, typeof FILTERS[number]>]?: string };

/** What the address asks for now. */
export const asked = (): Filter =>
  Object.fromEntries(FILTERS.map(name => [name, param(name)]).filter(([, value]) => value));

/** Changes for the address that leave nothing but this filter. */
export const only = (filter: Filter): Record<string, string> =>
  Object.fromEntries(FILTERS.map(name => [name, filter[name] ?? '']));

export const exportAddress = (filter: Filter): string =>
  `/v1/staff/purchases/export.csv?${new URLSearchParams(Object.entries(filter))}`;

const READ: Record<string, string> = {
  REFERENCE: 'a reference', PHONE: 'a phone', METER: 'a meter', TOKEN: 'the end of a token',
  RECEIPT: 'a receipt', VENDOR_REFERENCE: "a vendor's reference",
};
/** "Looked for as a phone or a meter." */
export const readAs = (kinds: readonly string[] | undefined): string => kinds?.length
  ? `Looked for as ${kinds.map(kind => READ[kind] ?? kind).join(' or ')}.` : '';
