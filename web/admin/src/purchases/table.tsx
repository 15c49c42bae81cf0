import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { Badge } from '@powerpay/kit/badge';
import { spaced } from '@powerpay/kit/id';
import type { PurchaseRow } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { clockOf, dayAndTime, dayOf } from '@powerpay/kit/time';
import { setParam } from '../address';

type Column = {
  head: string; right?: boolean; mono?: boolean; cell: (p: PurchaseRow) => ComponentChildren;
};
const COLUMNS: Column[] = [
  { head: 'Time', cell: p => <time dateTime={p.createdAt} title={dayAndTime(p.createdAt)}>
    {dayOf(p.createdAt)} <b>{clockOf(p.createdAt)}</b></time> },
  { head: 'State', cell: p => <Badge state={p.state} /> },
  { head: 'Total', right: true, cell: p => naira(p.totalKobo) },
  { head: 'Customer', cell: p => <span class="cut" title={p.customerName}>{p.customerName}</span> },
  { head: 'Meter', mono: true, cell: p => spaced(p.number) },
  { head: 'Company', cell: p => `${p.companyName}${p.type === 'POSTPAID' ? ', postpaid' : ''}` },
  { head: 'Phone', mono: true, cell: p => p.phone },
  { head: 'kWh', right: true, cell: p => p.units ?? '' },
];
const STEP: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
const look = (c: Column) => [c.right && 'right num', c.mono && 'mono'].filter(Boolean).join(' ');

/** Arrows or j and k move, Enter opens. The whole row can be clicked, the reference is a button. */
export function Table({ rows, fading }: { rows: PurchaseRow[]; fading: boolean }) {
  const body = useRef<HTMLTableSectionElement>(null);
  const move = (e: KeyboardEvent) => {
    const step = STEP[e.key], all = [...body.current!.querySelectorAll<HTMLElement>('.ref')];
    const at = all.indexOf(document.activeElement as HTMLElement);
    if (!step || at < 0) return;
    e.preventDefault();
    all[Math.min(all.length - 1, Math.max(0, at + step))]?.focus();
  };
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="Purchases">
      <table class={fading ? 'fading' : undefined}>
        <thead><tr><th scope="col">Reference</th>{COLUMNS.map(c =>
          <th key={c.head} scope="col" class={look(c)}>{c.head}</th>)}</tr></thead>
        <tbody ref={body} onKeyDown={move}>{rows.map(p => (
          <tr key={p.id} onClick={() => setParam('purchase', p.id)}>
            <td><button class="ref mono" onClick={e => {
              e.stopPropagation();
              setParam('purchase', p.id);
            }}>{p.id}</button></td>
            {COLUMNS.map(c => <td key={c.head} class={look(c)}>{c.cell(p)}</td>)}
          </tr>))}
        </tbody>
      </table>
    </div>
  );
}
