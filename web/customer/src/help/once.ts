import { problemOf } from '@powerpay/kit/api';
import { newKey } from '@powerpay/kit/id';
import { forget, keep, kept } from '../store';

type Sent<B> = { key: string; body: B; at: number };
/** What was sent a day ago and never answered is sent as something new. */
const KEEP_MS = 24 * 3_600_000;

/** Another language of the page makes nothing new of what was written. */
const plain = (body: object): string => JSON.stringify({ ...body, language: undefined });

function sentOr<B extends object>(slot: string, body: B): Sent<B> {
  const before = kept<Sent<B> | null>(slot, null);
  if (before && plain(before.body) === plain(body) && Date.now() - before.at < KEEP_MS) return before;
  const made = { key: newKey(), body, at: Date.now() };
  keep(slot, made);
  return made;
}

/**
 * Sends something that must not arrive twice. A lost answer keeps key and body on the phone, so
 * the same text pressed again, even after a reload, is the same thing; an answer frees the key.
 */
export async function once<B extends object, T>(
  slot: string, body: B, send: (key: string, body: B) => Promise<T>,
): Promise<T> {
  const sent = sentOr(slot, body);
  try {
    const answer = await send(sent.key, sent.body);
    forget(slot);
    return answer;
  } catch (e) {
    const { status } = problemOf(e);
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) forget(slot);
    throw e;
  }
}
