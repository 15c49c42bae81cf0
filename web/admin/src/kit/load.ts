import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';

/** Calls again and again while the page is seen; a hidden page asks nothing. 0: never. */
export function usePoll(work: () => unknown, everyMs: number) {
  const now = useRef(work);
  now.current = work;
  useEffect(() => {
    if (!everyMs) return;
    const tick = () => { if (!document.hidden) now.current(); };
    const timer = setInterval(tick, everyMs);
    document.addEventListener('visibilitychange', tick);
    return () => { clearInterval(timer); document.removeEventListener('visibilitychange', tick); };
  }, [everyMs]);
}

/** One thing from the server; the old one stays while the new one is on its way. */
export interface One<T> {
  value: T | null; busy: boolean; problem: Problem | null;
  refresh: () => Promise<void>;
  /** A change was answered with the thing as it is now. */
  set: (value: T) => void;
}

/** Loads when the page opens and whenever one of `on` changes; everyMs: again without a word. */
export function useOne<T>(ask: () => Promise<T>, on: readonly unknown[], everyMs = 0): One<T> {
  const value = useSignal<T | null>(null), busy = useSignal(true);
  const problem = useSignal<Problem | null>(null), latest = useRef(0);
  async function load(quiet: boolean) {
    const mine = ++latest.current, isLatest = () => mine === latest.current;
    if (!quiet) busy.value = true;
    try {
      const answer = await ask();
      if (isLatest()) { value.value = answer; problem.value = null; }
    } catch (e) {
      if (isLatest()) problem.value = problemOf(e);
    }
    if (isLatest()) busy.value = false;
  }
  useEffect(() => {
    void load(false);
    return () => { latest.current++; };
  }, on);
  usePoll(() => load(true), everyMs);
  return {
    value: value.value, busy: busy.value, problem: problem.value,
    refresh: () => load(false),
    set: now => { latest.current++; value.value = now; busy.value = false; problem.value = null; },
  };
}
