import { Icon } from '@powerpay/kit/icon';
import type { Meter, Quote } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { dateOf } from '@powerpay/kit/time';
import type { Flow } from './flow';
import { fill } from './words';
import m from './locales/en/pay';
import shell from './locales/en/shell';
import { words } from './problems';

/** Every part of the price, in the order in which it is taken. Used before and after paying. */
export function PriceList({ price: q, bill, total }: {
  price: Quote; bill: boolean; total: string;
}) {
  const rows: [string, number][] = [
    [bill ? m.bill : m.energy, q.energyKobo],
    [fill(m.vat, { rate: q.vatRate, from: dateOf(q.vatFrom) }), q.vatKobo],
    [m.arrearsLine, q.arrearsKobo], [m.fee, q.feeKobo], [m.feeVat, q.feeVatKobo],
  ];
  const taken = rows.filter(([, kobo]) => kobo !== 0);   // a bill carries its VAT inside
  return (
    <dl class="sum">
      {taken.map(([name, kobo]) => <div key={name}><dt>{name}</dt><dd>{naira(kobo)}</dd></div>)}
      <div class="total"><dt>{total}</dt><dd>{naira(q.totalKobo)}</dd></div>
    </dl>
  );
}

export function Estimate({ price: q, company }: { price: Quote; company: string }) {
  const e = q.estimate;
  if (!e) return null;
  return (
    <div class="kwh">
      <p><span>{m.units}</span><b class="num">{e.units} kWh</b></p>
      <p class="hint">{fill(m.estimate, { company })}{' '}
        {e.assumed && fill(m.assumed, { band: e.band })} {fill(m.rate, {
        band: e.band, rate: naira(e.rateKoboPerKwh), from: dateOf(e.rateFrom), source: e.source,
      })}</p>
    </div>
  );
}

export function PriceCard({ flow: f, meter: w }: { flow: Flow; meter: Meter }) {
  const q = f.price.quote.value, p = f.price.problem.value;
  const ours = p && (p.status < 400 || p.status >= 500);   // a refusal stands beside its field
  const waiting = f.price.wanted.value > 0 && !f.price.current.value && !p;
  return (
    <aside class="card side" aria-live="polite" aria-busy={waiting}>
      <h2>{m.price}</h2>
      {q
        ? <div class={waiting ? 'fading' : undefined}>
          <Estimate price={q} company={w.companyName} />
          <PriceList price={q} bill={w.type === 'POSTPAID'} total={m.total} />
        </div>
        : <p class="hint">{waiting ? m.priceBusy : m.priceEmpty}</p>}
      {ours && <p class="err" role="alert"><Icon name="alert" /><span>{words(p)}</span></p>}
      <p class="safe"><Icon name="shield" />{shell.safe}</p>
    </aside>
  );
}
