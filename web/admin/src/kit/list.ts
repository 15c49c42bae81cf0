import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { usePoll } from './load';

/** One page of a list: next is the cursor of the following one, absent on the last. */
export interface Answer<T> { rows: readonly T[]; next?: string | undefined }

export interface List<A extends Answer<unknown>> {
  rows: A['rows'];
  /** The first page has come at least once. */
  loaded: boolean; busy: boolean; problem: Problem | null;
  /** The newest answer whole: counts and whatever else it tells beside the rows. */
  answer: A | null;
  /** There are more rows than those that are shown. */
  more: boolean; loadMore: () => Promise<void>; refresh: () => Promise<void>;
}

/**
 * A list that the server filters, sorts and pages by cursor. `on` holds the filters, mostly params of
 * the address: when one changes the list begins anew, and the old rows stay until the new ones are there.
 * everyMs polls as long as nobody has gone beyond the first page.
 */
export function useList<A extends Answer<unknown>>(
  ask: (cursor: string) => Promise<A>, on: readonly unknown[], everyMs = 0,
): List<A> {
  const rows = useSignal<A['rows']>([]), answer = useSignal<A | null>(null);
  const busy = useSignal(true), problem = useSignal<Problem | null>(null);
  const latest = useRef(0), beyond = useRef(false);

  async function load(cursor: string, quiet = false) {
    const mine = ++latest.current, isLatest = () => mine === latest.current;
    if (!quiet) busy.value = true;
    try {
      const got = await ask(cursor);
      if (!isLatest()) return;                        // a newer filter was chosen meanwhile
      rows.value = cursor ? [...rows.peek(), ...got.rows] : got.rows;
      answer.value = got; problem.value = null; beyond.current = !!cursor;
    } catch (e) {
      if (isLatest()) problem.value = problemOf(e);
    }
    if (isLatest()) busy.value = false;
  }
  useEffect(() => {
    void load('');
    return () => { latest.current++; };
  }, on);
  usePoll(() => { if (!beyond.current && !busy.peek()) void load('', true); }, everyMs);
  const next = answer.value?.next ?? '';
  return {
    rows: rows.value, loaded: answer.value !== null, busy: busy.value, problem: problem.value,
    answer: answer.value, more: !!next, loadMore: () => load(next), refresh: () => load(''),
  };
}
