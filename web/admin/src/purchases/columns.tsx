import { signal } from '@preact/signals';
import { Badge } from '@powerpay/kit/badge';
import { spaced } from '@powerpay/kit/id';
import type { PurchaseRow } from '@powerpay/kit/model';
import { Cut, Money, Time } from '../kit/cells';
import type { Column } from '../kit/table';

const ALL: readonly Column<PurchaseRow>[] = [
  { head: 'Reference', mono: true, cell: p => p.id },
  { head: 'Time', cell: p => <Time at={p.createdAt} /> },
  { head: 'State', cell: p => <Badge state={p.state} /> },
  { head: 'Total', right: true, cell: p => <Money kobo={p.totalKobo} /> },
  { head: 'Customer', cell: p => <Cut text={p.customerName} /> },
  { head: 'Meter', mono: true, cell: p => spaced(p.number) },
  { head: 'Company', cell: p => `${p.companyName}${p.type === 'POSTPAID' ? ', postpaid' : ''}` },
  { head: 'Phone', mono: true, cell: p => p.phone },
  { head: 'kWh', right: true, cell: p => p.units ?? '' },
  { head: 'Gateway', cell: p => p.gateway },
  { head: 'Vendor', cell: p => p.vendor ?? '' },
  { head: 'Receipt', right: true, cell: p => p.receiptNumber ?? '' },
  { head: 'Delivered', cell: p => p.vendedAt ? <Time at={p.vendedAt} /> : '' },
];
const FIRST = ALL[0]!.head, HIDDEN = ['Gateway', 'Vendor', 'Receipt', 'Delivered'], KEPT = 'powerpay.columns';

function kept(): readonly string[] {
  try {
    const all: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '');
    return Array.isArray(all) ? all.filter(x => typeof x === 'string') : HIDDEN;
  } catch { return HIDDEN; }
}
const hidden = signal<readonly string[]>(kept());

/** Those that this person wants to see; remembered in this browser. */
export const columns = (): Column<PurchaseRow>[] => ALL.filter(c => !hidden.value.includes(c.head));

function toggle(head: string) {
  const now = hidden.peek();
  hidden.value = now.includes(head) ? now.filter(x => x !== head) : [...now, head];
  try { localStorage.setItem(KEPT, JSON.stringify(hidden.value)); } catch { /* for this visit only */ }
}

export const ColumnChoice = () => (
  <details><summary>Columns</summary>
    <div class="chips" role="group" aria-label="Columns">{ALL.filter(c => c.head !== FIRST).map(c => (
      <button key={c.head} class="chip" aria-pressed={!hidden.value.includes(c.head)}
        onClick={() => toggle(c.head)}>{c.head}</button>))}</div>
  </details>
);
