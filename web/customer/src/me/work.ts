import { effect, signal, useSignal, type Signal } from '@preact/signals';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { account } from '../account';

/** One thing a page does for its reader: whether it runs, what went wrong, whether it is done. */
export function useWork() {
  const busy = useSignal(false), done = useSignal(false), problem = useSignal<Problem | null>(null);
  async function run(what: () => Promise<unknown>): Promise<boolean> {
    if (busy.peek()) return false;
    busy.value = true; done.value = false; problem.value = null;
    try { await what(); done.value = true; } catch (e) { problem.value = problemOf(e); }
    busy.value = false;
    return done.peek();
  }
  const edited = () => { problem.value = null; done.value = false; };
  return { busy, done, problem, run, edited };
}
export type Work = ReturnType<typeof useWork>;

const all: Signal<unknown>[] = [];
effect(() => { if (!account.value) for (const one of all) one.value = null; });

/** What the account keeps of one kind: the old is shown while the new comes; gone at sign-out. */
export function createKept<T>(ask: () => Promise<T>) {
  const now = signal<T | null>(null), problem = signal<Problem | null>(null);
  all.push(now);
  async function load() {
    problem.value = null;
    try { now.value = await ask(); } catch (e) { problem.value = problemOf(e); }
  }
  return { now, problem, load };
}
export type Kept<T> = ReturnType<typeof createKept<T>>;
