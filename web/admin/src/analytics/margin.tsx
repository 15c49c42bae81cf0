import { count } from '@powerpay/kit/money';
import { Icon } from '../kit/icon';
import { Money } from '../kit/cells';
import { csv, save } from '../kit/numbers';
import { Card } from '../kit/page';
import { DataTable, type Column } from '../kit/table';
import { nameOf } from '../providers/words';
import { vendorWords, type MarginRow, type Naming } from './figures';

const columns = (name: Naming): Column<MarginRow>[] => [
  { head: 'Vendor', cell: r => r.vendor ? nameOf(r.vendor) : vendorWords('') },
  { head: 'Company', cell: r => name(r.company) },
  { head: 'Purchases', right: true, cell: r => count(r.figures.sales) },
  { head: 'Energy', right: true, cell: r => <Money kobo={r.figures.amountKobo} /> },
  { head: 'Fee', right: true, cell: r => <Money kobo={r.figures.feeKobo} /> },
  { head: 'Commission', right: true, cell: r => <Money kobo={r.figures.commissionKobo} /> },
  { head: 'Gateways', right: true, cell: r => <Money kobo={-r.figures.gatewayFeeKobo} /> },
  { head: 'Margin', right: true, cell: r => <b><Money kobo={r.figures.marginKobo} /></b> },
];
const sheet = (rows: readonly MarginRow[]) => csv({
  heads: ['vendor', 'company', 'sales', 'amount_kobo', 'fee_kobo', 'commission_kobo', 'gateway_fee_kobo', 'margin_kobo'],
  rows: rows.map(({ vendor, company, figures: f }) => [vendor, company, f.sales, f.amountKobo, f.feeKobo,
    f.commissionKobo, f.gatewayFeeKobo, f.marginKobo]),
});

/** Who earns us what: the largest margin first. Commission is what vendors pay at most. */
export function Margin({ rows, name }: { rows: readonly MarginRow[]; name: Naming }) {
  const sorted = [...rows].sort((a, b) => b.figures.marginKobo - a.figures.marginKobo);
  if (!rows.length) return null;
  return (
    <Card title="Margin by vendor and company" hint="commission at the most that vendors pay" flush
      actions={<button class="ghost" type="button" aria-label="CSV of the margin"
        onClick={() => save('margin.csv', sheet(sorted))}><Icon name="download" />CSV</button>}>
      <DataTable label="Margin by vendor and company" rows={sorted} columns={columns(name)}
        keyOf={r => `${r.vendor} ${r.company}`} />
    </Card>
  );
}
