import { count, naira } from '@powerpay/kit/money';
import { param } from '../address';
import { daysAgo, dayWords, today } from '../kit/days';
import { DateRange } from '../kit/filters';
import { useOne } from '../kit/load';
import { Card, Trouble } from '../kit/page';
import { DataTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import type { Statement } from './model';

type Row = { name: string; sums: Statement['total'] };
const COLUMNS: Column<Row>[] = [
  { head: 'Day', cell: r => r.name },
  { head: 'Placed', right: true, cell: r => `${count(r.sums.placed)} · ${naira(r.sums.placedKobo)}` },
  { head: 'Paid', right: true, cell: r => `${count(r.sums.paid)} · ${naira(r.sums.paidKobo)}` },
  { head: 'Delivered', right: true, cell: r => `${count(r.sums.vended)} · ${naira(r.sums.energyKobo)}` },
  { head: 'Our fees', right: true, cell: r => naira(r.sums.feesKobo) },
  { head: 'Refunded', right: true, cell: r => `${count(r.sums.refunded)} · ${naira(r.sums.refundedKobo)}` },
];
const DAYS = 29;

/** What a partner did, day by day, as it sees it itself. */
export function StatementCard({ id }: { id: number }) {
  const from = param('from') || daysAgo(DAYS), to = param('until') || today();
  const { value, busy, problem } = useOne(() => staff<Statement>(c => c.GET('/v1/staff/partners/{id}/statement', {
    params: { path: { id }, query: { from, to } },
  })), [id, from, to]);
  const rows: Row[] = value
    ? [...value.days.map(d => ({ name: dayWords(d.day), sums: d.sums })), { name: 'Together', sums: value.total }] : [];
  return (
    <Card title="Statement" flush hint="Days of Lagos; days without anything are left out" actions={
      <a class="btn line" download href={`/v1/staff/partners/${id}/statement.csv?from=${from}&to=${to}`}>
        CSV of {count(value?.days.length ?? 0)} days</a>}>
      <Tools><DateRange /></Tools>
      <Trouble problem={problem} />
      <DataTable label="Statement" rows={rows} columns={COLUMNS} keyOf={r => r.name} busy={busy} loaded={!!value} />
    </Card>
  );
}
