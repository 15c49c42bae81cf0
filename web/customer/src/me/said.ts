import type { Problem } from '@powerpay/kit/api';
import refusals from '../locales/en/refusals';
import signin from '../locales/en/signin';
import { words } from '../problems';

type Own = Readonly<Record<string, string>>;

/** Words for a problem of the account: nothing was bought here, so no word of charges. */
export function said(p: Problem | null, own: Own = {}, values: Own = {}): string {
  if (!p) return '';
  const all: Own = { ...refusals, ...signin, ...own };
  const ours = p.status === 0 || p.status >= 500 || p.code === 'FAILED';
  return ours && !all[`p_${p.code}`] ? signin.failed : words(p, values, all);
}
