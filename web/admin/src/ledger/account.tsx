import type { Posting } from '@powerpay/kit/model';
import { param } from '../address';
import { Money, Time } from '../kit/cells';
import { DateRange } from '../kit/filters';
import { Kpi, Kpis } from '../kit/kpi';
import { useList } from '../kit/list';
import { Empty, Page, Refresh } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import type { Params } from '../route';
import { staff } from '../session';
import { entryHref, instantOf, kindWords } from './words';

const COLUMNS: Column<Posting>[] = [
  { head: 'Entry', mono: true, cell: p => p.entry },
  { head: 'When', cell: p => <Time at={p.at} /> },
  { head: 'Debit', right: true, cell: p => p.amountKobo > 0 ? <Money kobo={p.amountKobo} /> : '' },
  { head: 'Credit', right: true, cell: p => p.amountKobo < 0 ? <Money kobo={-p.amountKobo} /> : '' },
];
/** The midnight with which a Lagos day begins, or the next one. */
const midnight = (day: string, later = 0) => {
  const at = instantOf(`${day}T00:00`);
  return at && new Date(Date.parse(at) + later).toISOString();
};
const DAY_MS = 86_400_000;

/** What moved on one account, the newest first. */
export default function Account({ account = '' }: Params) {
  const from = midnight(param('from')), until = midnight(param('until'), DAY_MS);
  const list = useList(cursor => staff(c => c.GET('/v1/staff/ledger/accounts/{account}/postings', { params: {
    path: { account }, query: { ...(from && { from }), ...(until && { until }), ...(cursor && { cursor }) },
  } })).then(a => ({ ...a, rows: a.postings, next: a.nextCursor })), [account, from, until]);
  const { answer: a } = list;
  return (
    <Page title={account} hint={a && kindWords(a.kind)} actions={<>
      <a class="btn line" href="/admin/ledger">All accounts</a>
      <Refresh busy={list.busy} onClick={list.refresh} /></>}>
      <Tools><DateRange /></Tools>
      {a && <Kpis>
        <Kpi label="At the beginning" value={<Money kobo={a.openingKobo} />} />
        <Kpi label="At the end" value={<Money kobo={a.closingKobo} />} />
        <Kpi label="Moved" value={<Money kobo={a.closingKobo - a.openingKobo} />} />
      </Kpis>}
      <ListTable label="Postings" list={list} columns={COLUMNS} keyOf={p => p.entry} href={p => entryHref(p.entry)}
        empty={<Empty icon="book"><p>Nothing moved on it in these days.</p></Empty>} />
    </Page>
  );
}
