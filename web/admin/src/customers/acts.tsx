import { useSignal } from '@preact/signals';
import { Field as Labelled } from '@powerpay/kit/field';
import { ReasonDialog } from '../kit/reason';
import { staff } from '../session';
import { FIELDS, type CustomerFile, type Field } from './words';

/** What is about to be done. */
export type Act = { kind: 'note' | 'export' | 'erase' } | { kind: 'unmask'; field: Field }
  | { kind: 'block' | 'unblock'; meter?: string };
type Props = {
  id: string; name: string; act: Act; onClose: () => void; onGone: () => unknown;
  onFile: (file: CustomerFile) => void; onClear: (field: Field, value: string) => void;
};
const LEAST = 5, MOST = 1000;

/** The question before each act, and the act. */
export function Acting(props: Props) {
  const { act, id, onClose } = props, common = { least: LEAST, most: MOST, onClose };
  const filed = { ...common, onDone: (file: CustomerFile) => { props.onFile(file); onClose(); } };
  const of = (key: string) => ({ params: { path: { id }, header: { 'Idempotency-Key': key } } });
  if (act.kind === 'unmask') {
    const name = FIELDS.find(([field]) => field === act.field)?.[1];
    return <ReasonDialog {...common} deed={`Show ${name}`} says="Who looked, and why, is written down."
      send={(reason, key) => staff(c => c.POST('/v1/staff/customers/{id}/unmaskings', {
        ...of(key), body: { field: act.field, reason } }))}
      onDone={({ value }) => { props.onClear(act.field, value); onClose(); }} />;
  }
  if (act.kind === 'note') {
    return <ReasonDialog {...filed} deed="Write a note" ask="Note" says="It stays for good."
      send={(text, key) => staff(c => c.POST('/v1/staff/customers/{id}/notes', {
        ...of(key), body: { text } }))} />;
  }
  if (act.kind === 'block' || act.kind === 'unblock') return <Block {...props} act={act} filed={filed} of={of} />;
  return act.kind === 'export' ? <Export {...props} of={of} /> : <Erase {...props} of={of} />;
}

type Of = (key: string) => { params: { path: { id: string }; header: { 'Idempotency-Key': string } } };
type Filed = {
  least: number; most: number; onClose: () => void; onDone: (file: CustomerFile) => void;
};
type Blocking = { name: string; act: { kind: 'block' | 'unblock'; meter?: string }; filed: Filed; of: Of };

const Block = ({ name, act: { kind, meter }, filed, of }: Blocking) => {
  const what = meter ? `meter ${meter}` : name, on = kind === 'block';
  const body = (reason: string) => ({ reason, ...(meter && { meter }) });
  return (
    <ReasonDialog {...filed} danger={on} deed={on ? `Block ${what}` : `Lift the block of ${what}`}
      says={on ? 'Nothing can be bought with it until the block is lifted. What is paid already goes on.'
        : 'It can be bought with again at once.'}
      send={(reason, key) => staff(c => on
        ? c.POST('/v1/staff/customers/{id}/blocks', { ...of(key), body: body(reason) })
        : c.POST('/v1/staff/customers/{id}/unblocks', { ...of(key), body: body(reason) }))} />
  );
};

const Export = ({ name, onClose, onGone, of }: Props & { of: Of }) => (
  <ReasonDialog least={LEAST} most={MOST} onClose={onClose} deed={`Hand over the data of ${name}`}
    says="A file with everything we keep, in clear. Give it to nobody else. That you took it is written down."
    send={(reason, key) => staff(c => c.POST('/v1/staff/customers/{id}/exports', {
      ...of(key), body: { reason } }))}
    onDone={all => { save(all); onClose(); void onGone(); }} />
);

function save(all: unknown) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' }));
  link.download = 'customer.json';
  link.click();
  URL.revokeObjectURL(link.href);
}

function Erase({ name, onClose, onGone, of }: Props & { of: Of }) {
  const confirm = useSignal(''), wrong = useSignal(false);
  return (
    <ReasonDialog least={LEAST} most={MOST} danger onClose={onClose} deed={`End the account of ${name}`}
      says="Saved meters, reminders and sign-ins are gone for good. Purchases stay as long as the law wants."
      ready={() => { wrong.value = confirm.value.trim() !== 'ERASE'; return !wrong.value; }}
      send={(reason, key) => staff(c => c.POST('/v1/staff/customers/{id}/erasures', {
        ...of(key), body: { reason, confirm: confirm.value.trim() } }))}
      onDone={() => { onClose(); void onGone(); }}>
      <Labelled key="confirm" id="confirm" label="Write ERASE" error={wrong.value && 'Write the word ERASE.'}>
        {a => <input {...a} class="in" maxLength={10} value={confirm.value}
          onInput={e => { confirm.value = e.currentTarget.value; }} />}</Labelled>
    </ReasonDialog>
  );
}
