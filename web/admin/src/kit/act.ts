import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { newKey } from '@powerpay/kit/id';

export interface Act { busy: boolean; problem: Problem | null; run: () => Promise<void> }

/**
 * Something that changes the world, once: repeated after a lost network under the same
 * Idempotency-Key, and under a new one when the server has refused it.
 */
export function useAct<T>(send: (key: string) => Promise<T>, onDone: (answer: T) => unknown): Act {
  const busy = useSignal(false), problem = useSignal<Problem | null>(null);
  const key = useMemo(() => ({ now: newKey() }), []);
  async function run() {
    if (busy.peek()) return;
    busy.value = true; problem.value = null;
    try {
      const answer = await send(key.now);
      key.now = newKey();
      onDone(answer);
    } catch (e) {
      problem.value = problemOf(e);
      if (problem.value.status >= 400 && problem.value.status < 500) key.now = newKey();
    }
    busy.value = false;
  }
  return { busy: busy.value, problem: problem.value, run };
}
