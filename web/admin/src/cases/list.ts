import { effect, signal } from '@preact/signals';
import { problemOf, type Problem } from '@powerpay/kit/api';
import type { ReviewCase } from '@powerpay/kit/model';
import { param } from '../address';
import { staff } from '../session';

const MOST = 100;

/** Cases, the most urgent first, filtered by the address. */
export function createCases() {
  const rows = signal<ReviewCase[]>([]), open = signal(0), overdue = signal(0);
  const loaded = signal(false), busy = signal(false), problem = signal<Problem | null>(null);
  let latest = 0;

  async function load() {
    const mine = ++latest, kind = param('kind'), show = param('show');
    busy.value = true; problem.value = null;
    try {
      const page = await staff(c => c.GET('/v1/staff/cases', { params: { query: {
        limit: MOST, mine: show === 'mine', overdue: show === 'overdue', ...(kind && { kind }),
      } } }));
      if (mine !== latest) return;
      rows.value = page.cases; open.value = page.open; overdue.value = page.overdue;
      loaded.value = true;
    } catch (e) {
      if (mine === latest) problem.value = problemOf(e);
    }
    if (mine === latest) busy.value = false;
  }
  const stop = effect(() => { param('kind'); param('show'); void load(); });
  return { rows, open, overdue, loaded, busy, problem, stop, refresh: load };
}
export type CaseList = ReturnType<typeof createCases>;
