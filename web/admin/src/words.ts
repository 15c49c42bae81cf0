import type { Problem } from '@powerpay/kit/api';

const WORDS: Record<string, string> = {
  OFFLINE: 'You are offline.',
  UNREACHABLE: 'The server does not answer. Check the network and try again.',
  TOO_MANY_REQUESTS: 'Too many tries. Wait a few minutes and try again.',
  PURCHASE_NOT_FOUND: 'There is no purchase with this reference.',
  CASE_NOT_FOUND: 'There is no case with this number.',
  CASE_CHANGED: 'A colleague was quicker. Nothing was done; look at the case again.',
  CASE_ACTION_NOT_POSSIBLE: 'This is not possible any more. Look at the case again.',
  PROVIDER_NOT_FOUND: 'This gateway or vendor is not there any more. Load the page again.',
  SECOND_PERSON_NEEDED: 'You proposed it. A colleague must agree.',
};

/** Plain words for a problem; for staff the server's own sentence is good enough. */
export function words(p: Problem): string {
  const text = WORDS[p.code] ?? p.detail ?? 'Something went wrong on our side. Try again.';
  return p.correlationId && p.status >= 500 ? `${text} Reference ${p.correlationId}.` : text;
}
export const signInWords = (p: Problem): string =>
  p.status === 400 || p.status === 401 || p.status === 403 || p.status === 422
    ? 'This e-mail and password do not fit together.' : words(p);
