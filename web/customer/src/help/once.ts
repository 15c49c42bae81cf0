import { problemOf } from '@powerpay/kit/api';
import { newKey } from '@powerpay/kit/id';
import { forget, keep, kept } from '../store';

type Sent = { key: string; body: string; at: number };
/** What was sent a day ago and never answered is sent as something new. */
const KEEP_MS = 24 * 3_600_000;

function keyFor(slot: string, body: string): string {
  const before = kept<Sent | null>(slot, null);
  if (before?.body === body && Date.now() - before.at < KEEP_MS) return before.key;
  const made = { key: newKey(), body, at: Date.now() };
  keep(slot, made);
  return made.key;
}

/**
 * Sends something that must not arrive twice. A lost answer keeps the key on the phone, so the
 * same text pressed again, even after a reload, is the same thing; an answer frees the key.
 */
export async function once<T>(slot: string, body: unknown, send: (key: string) => Promise<T>) {
  try {
    const answer = await send(keyFor(slot, JSON.stringify(body)));
    forget(slot);
    return answer;
  } catch (e) {
    const { status } = problemOf(e);
    if (status >= 400 && status < 500 && status !== 408 && status !== 429) forget(slot);
    throw e;
  }
}
