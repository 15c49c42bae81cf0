import { count } from '@powerpay/kit/money';
import { Icon } from '../kit/icon';
import { csv, save } from '../kit/numbers';
import { Card } from '../kit/page';
import { lines, monthWords, percent, type CohortRow, type Line } from './figures';

const sheet = (rows: readonly CohortRow[]) => csv({
  heads: ['first_month', 'month', 'customers', 'sales', 'share_basis_points'],
  rows: rows.map(r => [r.firstMonth, r.month, r.customers, r.sales, r.shareBasisPoints]),
});

/** How deep the colour of a share is: eight steps, the number stands in it. */
const depth = (basisPoints: number) => `h${Math.min(7, Math.floor(basisPoints / 1250))}`;

/** Of those who bought first in a month, how many bought again one, two … months later. */
export function Cohorts({ rows }: { rows: readonly CohortRow[] }) {
  const all = lines(rows), most = Math.max(0, ...all.map(l => l.shares.length));
  if (!all.length) return null;
  return (
    <Card title="Who comes again" hint="of those who bought first in a month; phones are hashed" flush
      actions={<button class="ghost" type="button" aria-label="CSV of who comes again"
        onClick={() => save('cohorts.csv', sheet(rows))}><Icon name="download" />CSV</button>}>
      <div class="scroll" tabIndex={0} role="region" aria-label="Who comes again">
        <table class="grid cohorts">
          <thead><tr><th scope="col">First month</th><th scope="col" class="right">Customers</th>
            {Array.from({ length: most }, (_, n) => <th key={n} scope="col" class="right">
              {n ? `+${n}` : 'Month 0'}</th>)}</tr></thead>
          <tbody>{all.map(l => <Row key={l.month} line={l} most={most} />)}</tbody>
        </table>
      </div>
    </Card>
  );
}

const Row = ({ line: { month, began, shares }, most }: { line: Line; most: number }) => (
  <tr><th scope="row">{monthWords(month)}</th><td class="right num">{count(began)}</td>
    {Array.from({ length: most }, (_, n) => {
      const share = shares[n];
      return share === undefined || share === null ? <td key={n}>{' '}</td>
        : <td key={n} class={`right num ${depth(share)}`}>{percent(share)}</td>;
    })}</tr>
);
