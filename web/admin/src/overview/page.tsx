import type { Overview } from '@powerpay/kit/model';
import { count, naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { minuteOf } from '@powerpay/kit/time';
import { shortNaira } from '../kit/cells';
import { StackChart } from '../kit/charts';
import { Kpi, Kpis } from '../kit/kpi';
import { useOne } from '../kit/load';
import { Card, Page, Trouble } from '../kit/page';
import { staff } from '../session';
import { change, percent, took } from './figures';
import { Companies, Providers, Waiting } from './parts';

const EVERY_MS = 5_000;

/** How the shop stands, live: asked again every few seconds while somebody looks. */
export default function OverviewPage() {
  const { value: o, problem } = useOne(() => staff(c => c.GET('/v1/staff/overview')), [], EVERY_MS);
  return (
    <Page title="Overview" hint={o ? `Lagos time, ${minuteOf(o.at)}` : 'Lagos time'}>
      <Trouble problem={problem} />
      {!o && !problem && <p class="none late" role="status">Loading…</p>}
      {o && <Board o={o} />}
    </Page>
  );
}

const Board = ({ o }: { o: Overview }) => (
  <>
    {o.alert && <Note tone="warn"><p>{o.alert.fact}{' '}
      <a class="link" href={o.alert.path}>{o.alert.action}</a></p></Note>}
    <Figures o={o} />
    <div class="halves">
      <Card><Bars title="The last hour" of="Minute" file="last-hour" bars={o.lastHour} /></Card>
      <Card><Bars title="The last 24 hours" of="Hour" file="last-day" bars={o.lastDay} /></Card>
    </div>
    <div class="two">
      <Card title="Gateways and vendors" flush><Providers rows={o.providers} /></Card>
      <Card title="Companies" flush><Companies rows={o.companies} /></Card>
    </div>
    <Card title="Waiting for people"><Waiting w={o.waiting} /></Card>
  </>
);

function Figures({ o: { day: d, dayBefore: b } }: { o: Overview }) {
  const same = (now: number, then: number) => change(now, then);
  return (
    <Kpis>
      <Kpi label="Purchases, 24 hours" value={count(d.placed)} note={same(d.placed, b.placed)} />
      <Kpi label="Delivered" value={percent(d.success)} note={`before ${percent(b.success)}`}
        tone={d.success !== undefined && d.success < 9_700 ? 'bad' : 'good'} />
      <Kpi label="Paid to token" value={took(d.paidToTokenMillis)}
        note={`95 of 100 within ${took(d.paidToToken95Millis)}`} />
      <Kpi label="Money in" value={shortNaira(d.moneyInKobo)} title={naira(d.moneyInKobo)}
        note={same(d.moneyInKobo, b.moneyInKobo)} />
      <Kpi label="Electricity out" value={shortNaira(d.soldKobo)} title={naira(d.soldKobo)}
        note={`${d.units} kWh`} />
    </Kpis>
  );
}

type BarsProps = { title: string; of: string; file: string; bars: Overview['lastHour'] };
const Bars = ({ title, of, file, bars }: BarsProps) => (
  <StackChart title={title} of={of} file={file} text={count}
    points={bars.map(bar => ({ name: minuteOf(bar.from), short: minuteOf(bar.from) }))}
    series={[
      { name: 'Delivered', values: bars.map(bar => bar.vended) },
      { name: 'On the way or not paid', values: bars.map(bar => bar.placed - bar.vended - bar.failed) },
      { name: 'Given back or checked', values: bars.map(bar => bar.failed) },
    ]} />
);
