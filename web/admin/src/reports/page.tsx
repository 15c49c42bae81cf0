import type { CommissionRow, SettlementRow, VatRow } from '@powerpay/kit/model';
import { count } from '@powerpay/kit/money';
import { param } from '../address';
import { Money } from '../kit/cells';
import { daysAgo, dayWords, today } from '../kit/days';
import { DateRange, FilterChips, type Choice } from '../kit/filters';
import { useList } from '../kit/list';
import { Empty, Page } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';

const WHICH: readonly Choice[] = [['', 'Settlement'], ['vat', 'VAT'], ['commission', 'Commission']];
const BY: readonly Choice[] = [['', 'By day'], ['MONTH', 'By month']];
const HINTS: Record<string, string> = {
  settlement: 'What each gateway and vendor settles, as it was posted',
  vat: 'The tax on our fee. The tax on electricity is the company’s',
  commission: 'The most that vendors pay us of what they sold; their own statement decides',
};
type Span = { from: string; to: string; by: 'DAY' | 'MONTH' };

/** What finance hands to others; every figure is a sum of postings. */
export default function Reports() {
  const which = param('report') || 'settlement';
  const span: Span = {
    from: param('from') || daysAgo(29), to: param('until') || today(),
    by: param('by') === 'MONTH' ? 'MONTH' : 'DAY',
  };
  const One = which === 'vat' ? Vat : which === 'commission' ? Commission : Settlement;
  const sheet = `/v1/staff/reports/${which}.csv?from=${span.from}&to=${span.to}${which === 'vat' ? '' : `&by=${span.by}`}`;
  return (
    <Page title="Reports" hint={HINTS[which]}
      actions={<a class="btn line" download href={sheet}>As a table</a>}>
      <Tools>
        <FilterChips name="report" label="Report" choices={WHICH} />
        {which !== 'vat' && <FilterChips name="by" label="By" choices={BY} />}
        <DateRange />
      </Tools>
      <One key={which} {...span} />
    </Page>
  );
}

const nothing = <Empty icon="file"><p>Nothing was posted in these days.</p></Empty>;

const SETTLEMENT: Column<SettlementRow>[] = [
  { head: 'From', cell: r => dayWords(r.begins) },
  { head: 'Who', cell: r => r.provider },
  { head: 'Sales', right: true, cell: r => count(r.sales) },
  { head: 'Sold', right: true, cell: r => <Money kobo={r.soldKobo} /> },
  { head: 'Fees', right: true, cell: r => <Money kobo={r.feesKobo} /> },
  { head: 'Given back', right: true, cell: r => <Money kobo={r.refundedKobo} /> },
  { head: 'Charged back', right: true, cell: r => <Money kobo={r.chargedBackKobo} /> },
  { head: 'Other', right: true, cell: r => <Money kobo={r.otherKobo} /> },
  { head: 'Net', right: true, cell: r => <Money kobo={r.netKobo} /> },
  { head: 'On its account', right: true, cell: r => <Money kobo={r.balanceKobo} /> },
];
function Settlement({ from, to, by }: Span) {
  const list = useList(() => staff(c => c.GET('/v1/staff/reports/settlement', { params: { query: { from, to, by } } })),
    [from, to, by]);
  return <ListTable label="Settlement" list={list} columns={SETTLEMENT} empty={nothing}
    keyOf={r => `${r.begins} ${r.side} ${r.provider}`} />;
}

const VAT: Column<VatRow>[] = [
  { head: 'From', cell: r => dayWords(r.begins) },
  { head: 'Sales', right: true, cell: r => count(r.sales) },
  { head: 'Our fee', right: true, cell: r => <Money kobo={r.feeKobo} /> },
  { head: 'VAT on it', right: true, cell: r => <Money kobo={r.vatKobo} /> },
  { head: 'Fee taken back', right: true, cell: r => <Money kobo={r.reversedFeeKobo} /> },
  { head: 'VAT taken back', right: true, cell: r => <Money kobo={r.reversedVatKobo} /> },
];
function Vat({ from, to }: Span) {
  const list = useList(() => staff(c => c.GET('/v1/staff/reports/vat', { params: { query: { from, to } } })),
    [from, to]);
  return <ListTable label="VAT" list={list} columns={VAT} empty={nothing} keyOf={r => r.begins} />;
}

const COMMISSION: Column<CommissionRow>[] = [
  { head: 'From', cell: r => dayWords(r.begins) },
  { head: 'Vendor', cell: r => r.vendor },
  { head: 'Sales', right: true, cell: r => count(r.sales) },
  { head: 'Sold', right: true, cell: r => <Money kobo={r.soldKobo} /> },
  { head: 'Commission at most', right: true, cell: r => <Money kobo={r.mostKobo} /> },
];
function Commission({ from, to, by }: Span) {
  const list = useList(() => staff(c => c.GET('/v1/staff/reports/commission', { params: { query: { from, to, by } } })),
    [from, to, by]);
  return <ListTable label="Commission" list={list} columns={COMMISSION} empty={nothing}
    keyOf={r => `${r.begins} ${r.vendor}`} />;
}
