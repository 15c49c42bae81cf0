import { useMemo } from 'preact/hooks';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { Meter } from '@powerpay/kit/model';
import { retype } from '@powerpay/kit/typing';
import { COMPANIES } from '../companies';
import m from '../locales/en/mymeters';
import shell from '../locales/en/shell';
import { placeOf } from '../problems';
import { fill } from '../words';
import { createMeterForm, NAME_MOST, type MeterForm } from './meter-form';
import { said } from './said';

const SHOWN = ['company', 'number', 'name'];
type Props = { f: MeterForm };

function fault(f: MeterForm, field: string): string {
  const p = f.problem.value;
  if (!p || placeOf(p, SHOWN) !== field) return '';
  const company = COMPANIES.find(c => c.code === f.company.value)?.name ?? f.company.value;
  const type = (f.type.value === 'PREPAID' ? shell.prepaid : shell.postpaid).toLowerCase();
  return said(p, { f_number: m.numberBad, f_name: m.nameBad }, { company, type });
}

/** First the company says whose meter it is; then it gets a name and is kept. */
export function AddMeter() {
  const f = useMemo(createMeterForm, []), now = f.at.value;
  return (
    <section class="card" aria-labelledby="add">
      <h2 id="add">{m.add}</h2>
      {now.at === 'found' ? <Found f={f} meter={now.meter} /> : <Typing f={f} />}
      {now.at === 'kept' && <p class="ok" role="status"><Icon name="check" />
        {fill(m.kept, { name: now.name })}</p>}
      {fault(f, 'form') && <p class="err" role="alert"><Icon name="alert" />
        <span>{fault(f, 'form')}</span></p>}
    </section>
  );
}

const Typing = ({ f }: Props) => (
  <form class="steps" noValidate onSubmit={onSubmit(f.check)}>
    <Field key="company" id="company" label={shell.company}
      error={fault(f, 'company') || (f.tried.value && !f.company.value && m.companyMissing)}>
      {a => <select {...a} class="in" value={f.company.value}
        onChange={e => { f.company.value = e.currentTarget.value; f.edited(); }}>
        <option value="">{m.choose}</option>
        {COMPANIES.map(c => <option key={c.code} value={c.code}>{c.name}</option>)}
      </select>}
    </Field>
    <fieldset class="field"><legend>{shell.type}</legend>
      <div class="seg">{(['PREPAID', 'POSTPAID'] as const).map(k => (
        <label key={k}><input type="radio" name="type" value={k} checked={f.type.value === k}
          onChange={() => { f.type.value = k; f.edited(); }} />
          <span>{k === 'PREPAID' ? shell.prepaid : shell.postpaid}</span></label>))}</div>
    </fieldset>
    <NumberField f={f} />
    <button class="btn dark" disabled={f.busy.value}>{f.busy.value ? m.checking : m.check}</button>
  </form>
);

const NumberField = ({ f }: Props) => (
  <Field key={`number-${f.type.value}`} id="number"
    label={f.type.value === 'PREPAID' ? shell.number : shell.account}
    error={fault(f, 'number') || (f.tried.value && !f.numberOk.value && m.numberBad)}>
    {a => <input {...a} class="in lcd" inputMode={f.type.value === 'PREPAID' ? 'numeric' : 'text'}
      autoComplete="off" autoCapitalize="characters" spellcheck={false} maxLength={26}
      value={f.type.value === 'PREPAID' ? spaced(f.number.value) : f.number.value}
      onInput={e => {
        f.number.value = retype(e.currentTarget, x => f.type.value === 'PREPAID'
          ? spaced(x.replace(/\s/g, '')) : x.toUpperCase()).replace(/\s/g, '');
        f.edited();
      }} />}
  </Field>
);

const Found = ({ f, meter: w }: Props & { meter: Meter }) => (
  <form class="steps" noValidate onSubmit={onSubmit(f.keep)}>
    <p>{m.found}</p>
    <div class="who"><b>{w.customerName}</b>{w.address && <p>{w.address}</p>}
      <p class="lcd">{spaced(w.number)}</p><p class="hint">{w.companyName}</p></div>
    <Field key="name" id="name" label={m.name} hint={m.nameHint}
      error={fault(f, 'name') || (f.tried.value && !f.name.value.trim() && m.nameBad)}>
      {a => <input {...a} class="in" maxLength={NAME_MOST} value={f.name.value}
        onInput={e => { f.name.value = e.currentTarget.value; f.edited(); }} />}
    </Field>
    {fault(f, 'number') && <p class="err" role="alert"><Icon name="alert" />
      <span>{fault(f, 'number')}</span></p>}
    <button class="btn go wide" disabled={f.busy.value}><Icon name="check" />
      {f.busy.value ? m.checking : m.keep}</button>
    <button type="button" class="btn line wide" onClick={f.back}>{m.other}</button>
  </form>
);
