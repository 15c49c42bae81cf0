import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { Meter } from '@powerpay/kit/model';
import { grouped, naira, typedNaira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { retype } from '@powerpay/kit/typing';
import type { Flow } from './flow';
import { online } from './online';
import { fill } from './words';
import fields from './locales/en/fields';
import m from './locales/en/pay';
import problems from './locales/en/problems';
import shell from './locales/en/shell';
import { PriceCard } from './price-card';
import { placeOf, words } from './problems';
import { lastAmount } from './saved';
import { Ways } from './ways';

const NAIRA_CHOICES = [1000, 2000, 5000, 10_000, 20_000];
const SHOWN = ['amount', 'phone', 'email', 'gateway'];

type Props = { flow: Flow; meter: Meter };
const limits = (w: Meter) => ({
  min: naira(w.minimumKobo), max: naira(w.maximumKobo), company: w.companyName,
  type: (w.type === 'PREPAID' ? shell.prepaid : shell.postpaid).toLowerCase(),
});

/** The words for the current problem if it belongs beside this field. */
function said({ flow: f, meter }: Props, field: string): string {
  const asked = f.price.problem.value;
  const p = f.problem.value ?? (asked && asked.status >= 400 && asked.status < 500 ? asked : null);
  return p && placeOf(p, SHOWN) === field ? words(p, limits(meter)) : '';
}

export function Amount(props: Props) {
  const { flow: f, meter: w } = props;
  const form = said(props, 'form') || (f.gateways.paused.value && problems.p_PAYMENT_PAUSED);
  const total = f.price.current.value ? naira(f.price.quote.value!.totalKobo) : '';
  return (
    <>
      <form class="card" noValidate onSubmit={onSubmit(f.pay)}>
        <h1 class="ask" tabIndex={-1}>{m.amountTitle}</h1>
        <Owner {...props} />
        <Again flow={f} />
        <AmountField {...props} />
        <Contact {...props} />
        <Ways flow={f} error={said(props, 'gateway')} />
        {form && <p class="err" role="alert"><Icon name="alert" /><span>{form}</span></p>}
        {!online.value && <div id="no-network"><Note tone="warn"><p>{m.payOffline}</p></Note></div>}
        <div class="dock">
          <p>{m.total}<b class="num">{total || '–'}</b></p>
          <button class="btn go" aria-describedby={online.value ? undefined : 'no-network'}
            disabled={f.busy.value || !online.value || f.recent.value?.kind === 'pending'}>
            {f.busy.value ? m.paying : total ? pay(f, total) : m.payPlain}
          </button>
        </div>
      </form>
      <PriceCard flow={f} meter={w} />
    </>
  );
}

/** Where the button leads, once there is a choice. */
function pay({ gateways: { chosen } }: Flow, amount: string): string {
  const gateway = chosen.value?.label;
  if (chosen.value?.payBy) return fill(m.payTransfer, { amount });
  return gateway ? fill(m.payAt, { amount, gateway }) : fill(m.pay, { amount });
}

const Owner = ({ flow, meter: w }: Props) => (
  <div class="owner">
    <Icon name="check" /><span>{w.companyName}</span>
    <button type="button" onClick={flow.change}>{m.change}</button>
    <b>{w.customerName}</b>
    <small>{w.address && <>{w.address}<br /></>}
      <span class="num">{spaced(w.number)}</span>
      {w.band && ` · ${fill(m.band, { band: w.band })}`}
      {w.arrearsKobo > 0 && <strong><br />{m.arrears}: {naira(w.arrearsKobo)}</strong>}
    </small>
  </div>
);

function AmountField(props: Props) {
  const { flow: f, meter: w } = props;
  const choices = [...new Set([lastAmount(w) / 100, ...NAIRA_CHOICES])].filter(n =>
    n > 0 && n * 100 >= w.minimumKobo && n * 100 <= w.maximumKobo);
  return (
    <>
      <Field key="amount" id="amount" label={m.amount} hint={fill(m.amountRange, limits(w))}
        error={(f.hasKobo.value && fields.amountWhole)
          || (f.tried.value && !f.amountOk.value && fill(fields.amountBad, limits(w)))
          || said(props, 'amount')}>
        {a => <div class="money"><input {...a} class="in" inputMode="decimal" autoComplete="off"
          maxLength={16} value={f.amount.value} onInput={e => {
            f.amount.value = retype(e.currentTarget, typedNaira);
            f.edited();
          }} /></div>}
      </Field>
      <div class="chips">{choices.map(n => (
        <button key={n} type="button" class="chip num" aria-pressed={f.kobo.value === n * 100}
          onClick={() => { f.amount.value = grouped(String(n)); f.edited(); }}>
          {naira(n * 100)}</button>))}
      </div>
    </>
  );
}

function Contact(props: Props) {
  const { flow: f, meter: w } = props;
  return (
    <>
      <Field key="phone" id="phone" label={m.phone}
        hint={w.type === 'PREPAID' ? m.phoneHint : m.phoneHintBill}
        error={(f.tried.value && !f.phoneOk.value && fields.phoneBad) || said(props, 'phone')}>
        {a => <input {...a} class="in num" type="tel" autoComplete="tel" maxLength={20}
          value={f.phone.value} onInput={e => {
            f.phone.value = e.currentTarget.value; f.edited();
          }} />}
      </Field>
      <Field key="email" id="email" label={m.email} hint={m.emailHint}
        error={(f.tried.value && !f.emailOk.value && fields.emailBad) || said(props, 'email')}>
        {a => <input {...a} class="in" type="email" autoComplete="email" maxLength={254}
          value={f.email.value} onInput={e => {
            f.email.value = e.currentTarget.value; f.edited();
          }} />}
      </Field>
    </>
  );
}

/** "Shall I pay again?" answered before the money moves. */
function Again({ flow: f }: { flow: Flow }) {
  const r = f.recent.value;
  if (!r) return null;
  const ago = r.minutes < 1 ? m.agoNow : r.minutes < 2 ? m.agoOne
    : fill(m.ago, { count: r.minutes });
  const text = { pending: m.againPending, unpaid: m.againUnpaid, bought: m.again30 }[r.kind];
  return (
    <Note tone="warn">
      <p>{fill(text, {
        amount: naira(r.receipt.purchase.price.amountKobo), ago,
      })} <a href={`/p/${r.receipt.purchase.id}`}>{shell.open}</a></p>
    </Note>
  );
}
