import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { Company, MeterType, PurchaseState } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { retype } from '@powerpay/kit/typing';
import { sortFor, statesOf } from './companies';
import { numberFault, oddLength } from './fields';
import type { Flow } from './flow';
import { fill } from './words';
import fields from './locales/en/fields';
import m from './locales/en/buy';
import shell from './locales/en/shell';
import { online } from './online';
import { placeOf, words } from './problems';
import { unfinished } from './recent';
import { Tell } from './tell';
import { known, lastAmount, type Known } from './saved';

const TYPES: readonly MeterType[] = ['PREPAID', 'POSTPAID'];
const SHOWN = ['state', 'company', 'type', 'number'];

const names = (f: Flow) => ({
  company: f.found.value?.name ?? '',
  type: (f.type.value === 'PREPAID' ? shell.prepaid : shell.postpaid).toLowerCase(),
});

/** The words for the current problem if it belongs beside this field. */
function said(f: Flow, field: string): string {
  const p = f.problem.value ?? f.preview.problem.value;
  return p && placeOf(p, SHOWN) === field ? words(p, names(f)) : '';
}

export const FindMeter = ({ flow: f }: { flow: Flow }) => (
  <form class="card" noValidate onSubmit={onSubmit(f.check)}>
    <StateField flow={f} />
    <CompanyField flow={f} />
    <TypeField flow={f} />
    <NumberField flow={f} />
    {said(f, 'form') && <p class="err" role="alert"><Icon name="alert" />{said(f, 'form')}</p>}
    <button class="btn go wide" disabled={f.busy.value}>
      {f.busy.value ? m.checking : m.check}</button>
    <p class="safe"><Icon name="shield" />{shell.safe}</p>
  </form>
);

const StateField = ({ flow: f }: { flow: Flow }) => (
  <Field key="state" id="state" label={m.state}>
    {a => <select {...a} class="in" value={f.state.value}
      onChange={e => { f.state.value = e.currentTarget.value; }}>
      <option value="">{m.stateAny}</option>
      {statesOf(f.companies.value).map(s => <option key={s} value={s}>{s}</option>)}
    </select>}
  </Field>
);

const tail = ({ status }: Company) => status === 'UP' ? '' : ` (${m[TAILS[status]]})`;
const TAILS = { DOWN: 'down', SLOW: 'slow', OFF: 'off' } as const;
const options = (list: Company[]) => list.map(c =>
  <option key={c.code} value={c.code}>{c.name + tail(c)}</option>);

function CompanyField({ flow: f }: { flow: Flow }) {
  const chosen = f.found.value, state = f.state.value;
  const { here, others } = sortFor(f.companies.value, state);
  const name = { company: chosen?.name ?? '', states: chosen?.states.join(', ') ?? '' };
  const warning = chosen?.status === 'DOWN' ? m.companyDown
    : chosen?.status === 'SLOW' ? m.companySlow
      : chosen?.status === 'OFF' ? m.companyOff : '';
  return (
    <>
      <Field key="company" id="company" label={shell.company}
        hint={chosen ? fill(m.companyStates, name) : m.companyHint} warning={fill(warning, name)}
        error={said(f, 'company') || (f.tried.value && !f.company.value && fields.companyMissing)}>
        {a => <select {...a} class="in" value={f.company.value}
          onChange={e => { f.company.value = e.currentTarget.value; f.edited(); }}>
          <option value="">{m.companyChoose}</option>
          {here.length
            ? <>
              <optgroup label={fill(m.companyHere, { state })}>{options(here)}</optgroup>
              <optgroup label={m.companyElse}>{options(others)}</optgroup>
            </>
            : options(others)}
        </select>}
      </Field>
      {chosen?.status === 'DOWN' && <Tell key={chosen.code} watch={{ company: chosen.code }} company={chosen.name} />}
    </>
  );
}

function TypeField({ flow: f }: { flow: Flow }) {
  const types = f.found.value?.types;
  const wrong = types && !types.includes(f.type.value) ? fill(m.companyTypeNo, names(f))
    : said(f, 'type');
  return (
    <fieldset class="field"><legend>{shell.type}</legend>
      <div class="seg">{TYPES.map(k => (
        <label key={k}>
          <input type="radio" name="type" value={k} checked={f.type.value === k}
            onChange={() => { f.type.value = k; f.edited(); }} />
          <span>{k === 'PREPAID' ? shell.prepaid : shell.postpaid}</span>
        </label>))}
      </div>
      {wrong
        ? <p class="err" role="alert"><Icon name="alert" /><span>{wrong}</span></p>
        : <p class="hint">{f.type.value === 'PREPAID' ? m.prepaidIs : m.postpaidIs}</p>}
    </fieldset>
  );
}

function numberError(f: Flow): string {
  const fault = f.number.value && numberFault(f.number.value, f.type.value);
  if (fault === 'letters') return fields.numberLetters;
  if (fault === 'signs') return fields.numberSigns;
  if (f.tried.value && (fault === 'short' || !f.number.value)) return fields.numberShort;
  return said(f, 'number');
}

function NumberField({ flow: f }: { flow: Flow }) {
  const prepaid = f.type.value === 'PREPAID', found = f.preview.meter.value;
  const odd = oddLength(f.number.value, f.type.value);
  return (
    <Field key={`number-${f.type.value}`} id="number" label={prepaid ? shell.number : shell.account}
      hint={found
        ? <span class="found" role="status">
          {fill(m.numberFound, { name: found.customerName })}</span>
        : prepaid ? m.numberHint : m.accountHint}
      warning={odd && fill(m.numberLength, { count: f.number.value.length })}
      error={numberError(f)}>
      {a => <input {...a} class="in lcd" inputMode={prepaid ? 'numeric' : 'text'}
        autoComplete="off" autoCapitalize="characters" spellcheck={false} maxLength={26}
        value={prepaid ? spaced(f.number.value) : f.typedNumber.value} onInput={e => {
          f.typedNumber.value = retype(e.currentTarget, typed =>
            prepaid ? spaced(typed.replace(/\s/g, '')) : typed.toUpperCase());
          f.edited();
        }} />}
    </Field>
  );
}

/** A returning customer starts from a meter known before; the last one is bought in two taps. */
export const Saved = ({ flow }: { flow: Flow }) => (
  <aside class="side first" aria-labelledby="saved">
    <h2 class="eyebrow" id="saved">{m.yourMeters}</h2>
    <ul class="tiles">{known.value.map((x, i) => (
      <li key={x.company + x.number}><Tile flow={flow} meter={x} last={i === 0} /></li>))}
    </ul>
  </aside>
);

function Tile({ flow, meter: x, last }: { flow: Flow; meter: Known; last: boolean }) {
  const amount = lastAmount(x), name = x.name ?? x.customerName;
  return (
    <button type="button" class={last ? 'tile again' : 'tile'} disabled={flow.busy.value}
      onClick={() => void flow.choose(x, amount)}>
      <Icon name={last ? 'bolt' : 'home'} />
      <span><b>{last && amount ? fill(m.againFor, { name }) : name}</b>
        <small class="num">{amount > 0 && <>{fill(m.againLast, { amount: naira(amount) })}<br /></>}
          {spaced(x.number)}<br />{x.companyName}</small></span>
      <Icon name="chevron" />
    </button>
  );
}

const openText = (state: PurchaseState) => state === 'AWAITING_PAYMENT' ? m.openUnpaid
  : state === 'REFUNDING' ? m.openBack : m.openWork;

/** What this phone waits for comes before anything new; so does the news that there is no network. */
export const News = ({ flow: f }: { flow: Flow }) => (
  <>
    {f.told.value.map(b => (
      <Note key={b.text} tone={b.kind === 'TROUBLE' ? 'warn' : 'calm'}><p>{b.text}</p></Note>))}
    {!online.value && <Note tone="warn"><p>{m.offlineBuy}{' '}
      <a href="/receipts">{shell.receipts}</a></p></Note>}
    {unfinished.value.map(({ purchase: p }) => (
      <Note key={p.id} tone="calm"><p>{fill(openText(p.state), {
        amount: naira(p.price.amountKobo), name: p.meter.customerName,
      })} <a href={`/p/${p.id}`}>{shell.open}</a></p></Note>))}
  </>
);

export const How = () => (
  <aside class="side" aria-labelledby="how">
    <h2 class="eyebrow" id="how">{m.howTitle}</h2>
    <ol class="how">{[m.how1, m.how2, m.how3].map((text, i) =>
      <li key={text}><b aria-hidden="true">{i + 1}</b>{text}</li>)}</ol>
  </aside>
);
