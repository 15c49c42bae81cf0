import './help.css';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { naira } from '@powerpay/kit/money';
import { dateOf } from '@powerpay/kit/time';
import m from '../locales/en/complaint';
import fields from '../locales/en/fields';
import { Shell } from '../shell';
import { receipts } from '../store';
import { fill } from '../words';
import { Done } from './done';
import { createForm, KINDS, TYPED, type ComplaintForm, type Kind } from './form';
import { said } from './said';
import { TextField } from './text-field';

type Props = { form: ComplaintForm };

/** A complaint: about what, which purchase, what happened, and who asks. */
export default function ComplaintPage() {
  const about = useLocation().query.reference ?? '';
  const form = useMemo(() => createForm(about), [about]);
  return (
    <Shell title={m.title} lead={m.lead}>
      {form.done.value ? <Done complaint={form.done.value} /> : <Writing form={form} />}
    </Shell>
  );
}

const Writing = ({ form: f }: Props) => (
  <form class="card narrow" noValidate onSubmit={onSubmit(f.send)}>
    <KindField form={f} />
    {receipts.value.length > 0 && <PurchaseField form={f} />}
    {f.draft.value.pick === TYPED && <ReferenceField form={f} />}
    <TextField id="text" label={m.text} hint={m.textHint} left={m.left} value={f.draft.value.text}
      error={textError(f)} onType={text => f.change({ text })} />
    <PhoneField form={f} />
    <EmailField form={f} />
    {said(f.problem.value, 'form', m) && <p class="err" role="alert">
      <Icon name="alert" /><span>{said(f.problem.value, 'form', m)}</span></p>}
    <button class="btn go wide" disabled={f.busy.value}>{f.busy.value ? m.sending : m.send}</button>
    <p class="hint">{m.kept}</p>
  </form>
);

const KindField = ({ form: f }: Props) => (
  <Field key="kind" id="kind" label={m.kind}
    error={f.tried.value && f.faults.value.kind && m.kindMissing}>
    {a => <select {...a} class="in" value={f.draft.value.kind}
      onChange={e => f.change({ kind: e.currentTarget.value as Kind })}>
      <option value="">{m.choose}</option>
      {KINDS.map(k => <option key={k} value={k}>{m[`k_${k}`]}</option>)}
    </select>}
  </Field>
);

/** What was bought on this phone needs no typing. */
const PurchaseField = ({ form: f }: Props) => (
  <Field key="purchase" id="purchase" label={m.purchase}
    error={f.draft.value.pick !== TYPED && said(f.problem.value, 'reference', m)}>
    {a => <select {...a} class="in" value={f.draft.value.pick}
      onChange={e => f.change({ pick: e.currentTarget.value })}>
      <option value="">{m.noPurchase}</option>
      {receipts.value.map(({ purchase: p }) => <option key={p.id} value={p.id}>
        {`${dateOf(p.createdAt)} · ${naira(p.price.totalKobo)} · ${p.meter.customerName}`}</option>)}
      <option value={TYPED}>{m.typed}</option>
    </select>}
  </Field>
);

const ReferenceField = ({ form: f }: Props) => (
  <Field key="reference" id="reference" label={m.reference} hint={m.referenceHint}
    error={f.tried.value && f.faults.value.reference ? m.referenceOdd
      : said(f.problem.value, 'reference', m)}>
    {a => <input {...a} class="in mono" autoComplete="off" autoCapitalize="characters"
      spellcheck={false} maxLength={24} value={f.draft.value.reference}
      onInput={e => f.change({ reference: e.currentTarget.value.toUpperCase() })} />}
  </Field>
);

function textError(f: ComplaintForm): string {
  const fault = f.faults.value.text;
  if (fault === 'long') {
    return fill(m.textLong, { count: f.over.value });
  }
  return f.tried.value && fault === 'short' ? m.textShort : said(f.problem.value, 'text', m);
}

function phoneError(f: ComplaintForm): string {
  const { phone, phoneOther } = f.faults.value;
  if (!f.tried.value) return '';
  if (phone) return fields.phoneBad;
  return phoneOther ? fill(m.phoneOther, { digits: phoneOther }) : said(f.problem.value, 'phone', m);
}
const PhoneField = ({ form: f }: Props) => (
  <Field key="phone" id="phone" label={m.phone} hint={m.phoneHint} error={phoneError(f)}>
    {a => <input {...a} class="in num" type="tel" autoComplete="tel" maxLength={20}
      value={f.draft.value.phone} onInput={e => f.change({ phone: e.currentTarget.value })} />}
  </Field>
);

const EmailField = ({ form: f }: Props) => (
  <Field key="email" id="email" label={m.email}
    error={f.tried.value && f.faults.value.email ? fields.emailBad
      : said(f.problem.value, 'email', m)}>
    {a => <input {...a} class="in" type="email" autoComplete="email" maxLength={254}
      value={f.draft.value.email} onInput={e => f.change({ email: e.currentTarget.value })} />}
  </Field>
);
