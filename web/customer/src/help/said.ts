import type { Problem } from '@powerpay/kit/api';
import problems from '../locales/en/problems';
import { words } from '../problems';

type Own = Readonly<Record<string, string>>;
const FIELD_BY_CODE: Record<string, string> = { PURCHASE_NOT_FOUND: 'reference' };
const SHOWN = new Set(['kind', 'reference', 'text', 'phone', 'email']);
/** FIELD_MISSING, FIELD_INVALID …: which of the page's texts says what to enter there. */
const WANTED: Record<string, string> = {
  kind: 'kindMissing', reference: 'referenceOdd', text: 'textShort',
};

/** A refusal in the page's own words: nobody was about to be charged here. */
export function refusal(p: Problem, own: Own): string {
  if (p.code === 'IDEMPOTENCY_KEY_REUSED' && own.p_FAILED) return own.p_FAILED;   // its key is freed
  const wanted = p.code.startsWith('FIELD_') && own[WANTED[p.field ?? ''] ?? ''];
  return wanted || words(p, {}, own).replace(problems.p_FAILED, own.p_FAILED ?? problems.p_FAILED);
}

/** The words for a refusal if they belong beside this field, or under the form. */
export function said(p: Problem | null, where: string, own: Own): string {
  if (!p) return '';
  const named = p.field ?? FIELD_BY_CODE[p.code] ?? 'form';
  return (SHOWN.has(named) ? named : 'form') === where ? refusal(p, own) : '';
}
