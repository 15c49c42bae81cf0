import './usage.css';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Columns } from '@powerpay/kit/columns';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { Usage } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { dateOf } from '@powerpay/kit/time';
import { buyAgain } from './again';
import m from './locales/en/usage';
import { Shell } from './shell';
import { receipts } from './store';
import { metersOfAll, metersOfPhone, usageFor, type Shown, type UsageMeter } from './usage-load';
import { kwhOf, usageOf } from './usage-of';
import { fill } from './words';

type Month = Usage['months'][number];
const names = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'short', year: 'numeric' });
const monthName = (month: string): string => names.format(new Date(`${month}-15`));

/** What a meter took, month by month, what a unit cost, and how long it may last. */
export default function UsagePage() {
  const meters = useSignal(metersOfPhone()), at = useSignal(0), shown = useSignal<Shown | null>(
    meters.value[0] ? { usage: usageOf(receipts.value, meters.value[0].number, Date.now()), from: 'phone' } : null);
  const meter = meters.value[at.value];
  useEffect(() => { void metersOfAll().then(all => { meters.value = all; }); }, []);
  useEffect(() => {
    let live = true;
    if (meter) void usageFor(meter).then(s => { if (live) shown.value = s; });
    return () => { live = false; };
  }, [meter?.number, meter?.id]);
  return (
    <Shell title={m.title} lead={m.lead}>
      {meter ? (
        <>
          <div class="stack">
            {meters.value.length > 1 && <Choose meters={meters.value} at={at.value}
              onPick={i => { at.value = i; shown.value = null; }} />}
            {shown.value && <Charts usage={shown.value.usage} />}
          </div>
          <div class="stack">
            {shown.value && <Figures usage={shown.value.usage} />}
            {shown.value && <Source from={shown.value.from} />}
            <Again meter={meter} />
            {shown.value?.usage.runsOutOn && <a class="btn line" href="/me/reminders">
              <Icon name="clock" />{m.remind}</a>}
          </div>
        </>
      ) : <Nothing />}
    </Shell>
  );
}

const Nothing = () => (
  <section class="card empty"><Icon name="bolt" /><h2>{m.none}</h2>
    <p class="hint">{m.noneHint}</p><a class="btn go" href="/">{m.buy}</a></section>
);

const Choose = ({ meters, at, onPick }: {
  meters: UsageMeter[]; at: number; onPick: (i: number) => void;
}) => (
  <div class="card field">
    <label for="meter">{m.meter}</label>
    <select id="meter" class="in" value={at} onChange={e => onPick(Number(e.currentTarget.value))}>
      {meters.map((x, i) =>
        <option key={x.number} value={i}>{`${x.name} · ${spaced(x.number)}`}</option>)}
    </select>
  </div>
);

function Charts({ usage: u }: { usage: Usage }) {
  const column = (x: Month, value: number, text: string) =>
    ({ name: monthName(x.month), short: monthName(x.month).slice(0, 3), value, text });
  return (
    <section class="card" aria-label={m.table}>
      <Columns title={m.kwh} heads={[m.month, m.kwhShort]}
        columns={u.months.map(x => column(x, x.kwhTenths, `${kwhOf(x.kwhTenths)} kWh`))} />
      <Columns title={m.naira} heads={[m.month, m.nairaShort]}
        columns={u.months.map(x => column(x, x.totalKobo, naira(x.totalKobo)))} />
      <Months months={u.months.filter(x => x.purchases > 0).reverse()} />
    </section>
  );
}

const Months = ({ months }: { months: Month[] }) => (
  <table class="months num">
    <caption class="sr">{m.table}</caption>
    <thead><tr><th scope="col">{m.month}</th><th scope="col">{m.kwhShort}</th>
      <th scope="col">{m.nairaShort}</th><th scope="col">{m.perKwh}</th></tr></thead>
    <tbody>{months.map(x => (
      <tr key={x.month}><th scope="row">{monthName(x.month)}</th><td>{kwhOf(x.kwhTenths)}</td>
        <td>{naira(x.totalKobo)}</td>
        <td>{x.koboPerKwh === undefined ? '–' : naira(x.koboPerKwh)}</td></tr>))}
    </tbody>
  </table>
);

/** Lagos is an hour before UTC. */
const today = () => new Date(Date.now() + 3_600_000).toISOString().slice(0, 10);

function Figures({ usage: u }: { usage: Usage }) {
  return (
    <section class="card" aria-live="polite">
      <dl class="figures">
        {u.runsOutOn && <Figure name={u.runsOutOn < today() ? m.ranOut : m.runsOut} value={dateOf(u.runsOutOn)} />}
        {u.kwhPerDayTenths !== undefined && <Figure name={m.perDay}
          value={fill(m.perDayUnit, { kwh: kwhOf(u.kwhPerDayTenths) })} />}
        {u.koboPerKwh !== undefined && <Figure name={m.cost} value={naira(u.koboPerKwh)} />}
      </dl>
      {u.runsOutOn && <p class="hint">{m.how}</p>}
      {u.basis === 'ONE_PURCHASE' && <p>{m.one}</p>}
      {u.koboPerKwh !== undefined && <p class="hint">{m.costHint}</p>}
    </section>
  );
}
const Figure = ({ name, value }: { name: string; value: string }) => (
  <div class="guess"><dt>{name}</dt><dd class="num">{value}</dd></div>
);

const Source = ({ from }: { from: Shown['from'] }) => <p class="hint">{m[from]}</p>;

/** Fills the form with this meter: the account's by its id, else as this phone bought for it. */
function Again({ meter }: { meter: UsageMeter }) {
  if (meter.id) return <a class="btn go" href={`/?m=${meter.id}`}>{m.again}</a>;
  const last = receipts.value.find(r => r.purchase.meter.number === meter.number);
  return <a class="btn go" href="/" onClick={() => { if (last) buyAgain(last.purchase); }}>
    {m.again}</a>;
}
