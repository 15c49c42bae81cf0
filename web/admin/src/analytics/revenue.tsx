import { count, naira } from '@powerpay/kit/money';
import { kwh, shortNaira } from '../kit/cells';
import { LineChart, StackChart } from '../kit/charts';
import { Kpi, Kpis } from '../kit/kpi';
import { Card, Empty } from '../kit/page';
import { pointsOf, total, type RevenueRow } from './figures';

type Props = { rows: readonly RevenueRow[]; by: 'DAY' | 'MONTH' };

/** What was sold, what stays with us, what went back. */
export function Revenue({ rows, by }: Props) {
  const t = total(rows), points = pointsOf(rows, by), of = by === 'DAY' ? 'Day' : 'Month';
  if (!rows.length) {
    return <Empty icon="trend"><p>Nothing was sold in these days. What is sold appears here at once.</p></Empty>;
  }
  const series = (name: string, value: (r: RevenueRow) => number) => ({ name, values: rows.map(value) });
  return (
    <>
      <Kpis>
        <Kpi label="Energy sold" value={shortNaira(t.amountKobo)} title={naira(t.amountKobo)}
          note={kwh(t.unitsTenths)} />
        <Kpi label="Purchases" value={count(t.sales)}
          note={t.sales > 0 && `${naira(Math.round(t.amountKobo / t.sales / 100) * 100)} on average`} />
        <Kpi label="Our fee" value={shortNaira(t.feeKobo)} title={naira(t.feeKobo)} note="without its VAT" />
        <Kpi label="Margin" value={shortNaira(t.marginKobo)} title={naira(t.marginKobo)}
          tone={t.marginKobo < 0 ? 'bad' : 'good'} note="fee and commission less gateways" />
        <Kpi label="Refunded" value={shortNaira(t.refundedKobo)} title={naira(t.refundedKobo)}
          note={`${count(t.refunds)} refunds`} />
      </Kpis>
      <div class="halves">
        <Card><StackChart title="Energy sold" of={of} points={points} file="energy-sold" text={naira}
          short={shortNaira} series={[series('Energy, in kobo', r => r.figures.amountKobo)]} /></Card>
        <Card><LineChart title="What we earn" of={of} points={points} file="earnings" text={naira} short={shortNaira}
          series={[series('Fee', r => r.figures.feeKobo), series('Commission', r => r.figures.commissionKobo),
            series('Gateways', r => r.figures.gatewayFeeKobo)]} /></Card>
        <Card><StackChart title="Purchases" of={of} points={points} file="purchases" text={count}
          series={[series('Sold', r => r.figures.sales), series('Refunds', r => r.figures.refunds)]} /></Card>
      </div>
    </>
  );
}
