import { count } from '@powerpay/kit/money';
import { kwh } from '../kit/cells';
import { StackChart } from '../kit/charts';
import { Card } from '../kit/page';
import { byHour, hours, type Naming, type UsageRow } from './figures';

const short = (tenths: number) => tenths < 1e7 ? `${count(Math.round(tenths / 10))} kWh`
  : `${count(Math.round(tenths / 10_000))} MWh`;

/** When energy is bought: hours of the day in Lagos, by company and by band. */
export function Usage({ rows, name }: { rows: readonly UsageRow[]; name: Naming }) {
  if (!rows.length) return null;
  return (
    <div class="halves">
      <Card><StackChart title="Energy by hour and company" of="Hour" points={hours} text={kwh} short={short}
        series={byHour(rows, r => name(r.company))} file="energy-by-company" /></Card>
      <Card><StackChart title="Energy by hour and band" of="Hour" points={hours} text={kwh} short={short}
        series={byHour(rows, r => r.band ? `Band ${r.band}` : 'No band')} file="energy-by-band" /></Card>
    </div>
  );
}
