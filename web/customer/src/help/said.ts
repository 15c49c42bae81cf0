import type { Problem } from '@powerpay/kit/api';
import { words } from '../problems';

type Own = Readonly<Record<string, string>>;
const FIELD_BY_CODE: Record<string, string> = { PURCHASE_NOT_FOUND: 'reference' };
const SHOWN = new Set(['kind', 'reference', 'text', 'phone', 'email']);

/** The words for a refusal if they belong beside this field, or under the form. */
export function said(p: Problem | null, where: string, own: Own): string {
  if (!p) return '';
  const named = p.field ?? FIELD_BY_CODE[p.code] ?? 'form';
  return (SHOWN.has(named) ? named : 'form') === where ? words(p, {}, own) : '';
}
