import type { Day } from '@powerpay/kit/model';
import { count } from '@powerpay/kit/money';
import { param } from '../address';
import { Cut } from '../kit/cells';
import { dayWords } from '../kit/days';
import { DateRange } from '../kit/filters';
import { useList } from '../kit/list';
import { Empty, Page, Refresh } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { apartWords, DayBadge } from './words';

const EVERY_MS = 15_000;
const COLUMNS: Column<Day>[] = [
  { head: 'Day', cell: d => dayWords(d.day) },
  { head: 'State', cell: d => <DayBadge state={d.state} /> },
  { head: 'To settle', right: true, cell: d => d.items ? `${count(d.open)} of ${count(d.items)}` : '' },
  { head: 'Gateways and vendors', cell: d => <Cut text={d.sides
    .filter(s => s.kind === 'PAYMENT' || s.kind === 'VEND').map(apartWords).join(', ') || 'nothing to compare'} /> },
  { head: 'Closed by', cell: d => d.state === 'CLOSED' ? d.closing?.who : '' },
];

/** What gateways and vendors say against what our books say, a day at a time. */
export default function Reconciliation() {
  const from = param('from'), to = param('until');
  const list = useList(() => staff(c => c.GET('/v1/staff/reconciliation', { params: { query: {
    ...(from && { from }), ...(to && { to }),
  } } })).then(a => ({ ...a, rows: a.days })), [from, to], EVERY_MS);
  return (
    <Page title="Reconciliation" hint="What they say against what our books say, by day in Lagos"
      actions={<Refresh busy={list.busy} onClick={list.refresh} />}>
      <Tools><DateRange /></Tools>
      <ListTable label="Days" list={list} columns={COLUMNS} keyOf={d => d.day}
        href={d => `/admin/reconciliation/${d.day}`}
        empty={<Empty icon="calendar"><p>No day yet. Each morning the day before is compared.</p></Empty>} />
    </Page>
  );
}
