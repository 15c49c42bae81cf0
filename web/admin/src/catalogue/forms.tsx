import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import { koboOf, naira } from '@powerpay/kit/money';
import { ReasonDialog } from '../kit/reason';
import { staff } from '../session';
import { points, tomorrow, type CompanySeen, type Limit, type Seen } from './model';

type On = {
  onClose: () => void; onDone: (now: Seen) => void; onReload: () => unknown; onProposed: (id: number) => void;
};
type Proposed = { approval: number };
const header = (key: string) => ({ 'Idempotency-Key': key });

type TextProps = {
  id: string; label: string; value: { value: string }; most: number; error?: string | false; hint?: string;
  type?: 'text' | 'number' | 'date'; min?: string;
};
export const Text = ({ id, label, value, most, error, hint, type = 'text', min }: TextProps) => (
  <Field key={id} id={id} label={label} {...(hint && { hint })} error={error ?? false}>
    {a => <input {...a} class="in" type={type as 'text'} maxLength={most} {...(min && { min })} value={value.value}
      onInput={e => { value.value = e.currentTarget.value; }} />}
  </Field>
);

export function ChangeCompany({ company: c, onClose, onDone, onReload }: On & { company: CompanySeen }) {
  const name = useSignal(c.name), short = useSignal(c.shortName), states = useSignal(c.states.join(', '));
  const position = useSignal(String(c.position)), tried = useSignal(false);
  const list = () => states.value.split(',').map(s => s.trim()).filter(Boolean);
  const place = () => /^[1-9]\d{0,2}$/.test(position.value) ? Number(position.value) : 0;
  const ready = () => {
    tried.value = true;
    return name.value.trim().length > 1 && !!short.value.trim() && list().length > 0 && place() > 0;
  };
  return (
    <ReasonDialog deed={`Change ${c.name}`} says="Customers see it within a minute." ready={ready}
      onClose={onClose} onDone={onDone} onReload={onReload}
      send={(reason, key) => staff(x => x.POST('/v1/staff/catalogue/companies/{code}', {
        params: { path: { code: c.code }, header: header(key) },
        body: { name: name.value.trim(), shortName: short.value.trim(), states: list(), position: place(),
          version: c.version, reason },
      }))}>
      <Text id="name" label="Name" value={name} most={60}
        error={tried.value && name.value.trim().length < 2 && 'Enter a name.'} />
      <Text id="short" label="Short name" value={short} most={20}
        error={tried.value && !short.value.trim() && 'Enter a short name.'} />
      <Text id="states" label="States, with commas" value={states} most={300}
        error={tried.value && !list().length && 'Enter at least one state.'} />
      <Text id="position" label="Place in the list" value={position} most={3}
        hint="It changes places with the company that is there."
        error={tried.value && !place() && 'Enter a number from 1 on.'} />
    </ReasonDialog>
  );
}

const typed = (kobo: number | undefined) => kobo === undefined ? '' : naira(kobo).slice(1);

export function ChangeLimit({ limit, name, onClose, onDone, onReload }: On & { limit: Limit; name: string }) {
  const least = useSignal(typed(limit.leastKobo)), most = useSignal(typed(limit.mostKobo));
  const tried = useSignal(false), bad = (t: string) => t.trim() !== '' && koboOf(t) === null;
  const field = (t: string) => t.trim() ? koboOf(t) ?? 0 : null;
  const ready = () => { tried.value = true; return !bad(least.value) && !bad(most.value); };
  const error = (t: string) => tried.value && bad(t) && 'Enter naira such as 1,000, or nothing.';
  return (
    <ReasonDialog deed={`Change the limits of ${name}`} ready={ready} onClose={onClose} onDone={onDone}
      onReload={onReload} says="An empty field is as configured. Purchases that are begun go on."
      send={(reason, key) => staff(x => x.POST('/v1/staff/catalogue/limits/{company}', {
        params: { path: { company: limit.company }, header: header(key) },
        body: { leastKobo: field(least.value), mostKobo: field(most.value), version: limit.version,
          reason } as never,
      }))}>
      <Text id="least" label="Least, in naira" value={least} most={14} error={error(least.value)} />
      <Text id="most" label="Most, in naira" value={most} most={14} error={error(most.value)} />
    </ReasonDialog>
  );
}

export function NewFigure({ kind, onClose, onProposed }: On & { kind: 'FEE' | 'VAT' }) {
  const value = useSignal(''), from = useSignal(tomorrow()), source = useSignal(''), tried = useSignal(false);
  const fee = kind === 'FEE', given = () => fee ? koboOf(value.value) : points(value.value);
  const ready = () => { tried.value = true; return given() !== null && !!from.value && source.value.trim().length > 2; };
  const body = (reason: string) => ({ from: from.value, source: source.value.trim(), reason });
  return (
    <ReasonDialog<Proposed> deed={fee ? 'Propose a service fee' : 'Propose a VAT rate'} ready={ready} onClose={onClose}
      says="Somebody else must agree. Purchases keep the price they were quoted."
      onDone={made => onProposed(made.approval)}
      send={(reason, key) => fee
        ? staff(c => c.POST('/v1/staff/catalogue/fees', {
          params: { header: header(key) }, body: { feeKobo: given() ?? 0, ...body(reason) } }))
        : staff(c => c.POST('/v1/staff/catalogue/vat', {
          params: { header: header(key) }, body: { basisPoints: given() ?? 0, ...body(reason) } }))}>
      <Text id="value" label={fee ? 'Fee in naira, before VAT' : 'Percent'} value={value} most={12}
        error={tried.value && given() === null && (fee ? 'Enter naira such as 100.' : 'Enter percent such as 7.5.')} />
      <Text id="from" label="From" type="date" value={from} most={10} min={tomorrow()}
        error={tried.value && !from.value && 'Choose a day.'} />
      <Text id="source" label="Source" value={source} most={200} hint="Where it was published or decided"
        error={tried.value && source.value.trim().length < 3 && 'Say where it comes from.'} />
    </ReasonDialog>
  );
}

export type Withdrawal = { kind: 'TARIFF' | 'FEE' | 'VAT'; id: number; name: string };

export const Withdraw = ({ it, onClose, onProposed }: On & { it: Withdrawal }) => (
  <ReasonDialog<Proposed> deed={`Withdraw ${it.name}`} danger onClose={onClose}
    says="It will never hold. Somebody else must agree." onDone={made => onProposed(made.approval)}
    send={(reason, key) => staff(c => c.POST('/v1/staff/catalogue/withdrawals', {
      params: { header: header(key) }, body: { kind: it.kind, id: it.id, reason },
    }))} />
);
