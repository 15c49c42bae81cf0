import { effect, signal } from '@preact/signals';
import { problemOf, type Problem } from '@powerpay/kit/api';
import type { PurchaseRow, PurchaseState } from '@powerpay/kit/model';
import { param } from '../address';
import { staff } from '../session';

const PAGE = 25;

/** Purchases newest first, filtered by the address; the server sorts, filters and pages. */
export function createList() {
  const rows = signal<PurchaseRow[]>([]), cursor = signal(''), loaded = signal(false);
  const busy = signal(false), problem = signal<Problem | null>(null);
  let latest = 0;

  async function load(from: string) {
    const mine = ++latest, state = param('state') as PurchaseState | '', query = param('query');
    busy.value = true; problem.value = null;
    try {
      const page = await staff(c => c.GET('/v1/staff/purchases', { params: { query: {
        limit: PAGE, ...(state && { state }), ...(query && { query }),
        ...(from && { cursor: from }),
      } } }));
      if (mine !== latest) return;                   // a newer filter was chosen meanwhile
      rows.value = from ? [...rows.peek(), ...page.purchases] : page.purchases;
      cursor.value = page.nextCursor ?? '';
      loaded.value = true;
    } catch (e) {
      if (mine === latest) problem.value = problemOf(e);
    }
    if (mine === latest) busy.value = false;
  }

  const stop = effect(() => {
    param('state'); param('query');                  // load again whenever a filter changes
    void load('');
  });
  return {
    rows, cursor, loaded, busy, problem, stop,
    more: () => load(cursor.value), refresh: () => load(''),
  };
}
export type List = ReturnType<typeof createList>;
