import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import type { DayFile, DayItem } from '@powerpay/kit/model';
import { dayWords } from '../kit/days';
import { ReasonDialog } from '../kit/reason';
import { Upload } from '../kit/upload';
import { staff } from '../session';
import { differenceWords } from './words';

type Props = { file: DayFile; onDone: () => void; onClose: () => void };
const params = (f: DayFile, key: string) => ({ path: { day: f.about.day }, header: { 'Idempotency-Key': key } });

/** Names the comparison it was decided on, so that a newer one is not closed unseen. */
export const Close = ({ file, ...on }: Props) => (
  <ReasonDialog deed={`Close ${dayWords(file.about.day)}`} {...on} onReload={on.onDone}
    says="Nothing is uploaded to a closed day or compared again. Only two people can open it."
    send={(reason, key) => staff(c => c.POST('/v1/staff/reconciliation/{day}/closings', {
      params: params(file, key), body: { reason, run: file.about.run ?? 0 },
    }))} />
);

export const Compare = ({ file, ...on }: Props) => (
  <ReasonDialog deed={`Compare ${dayWords(file.about.day)}`} ask={null} {...on}
    says="Gateways are asked for their lists. It takes some seconds."
    send={(_, key) => staff(c => c.POST('/v1/staff/reconciliation/{day}/runs', { params: params(file, key) }))} />
);

export const Explain = ({ file, item, ...on }: Props & { item: DayItem }) => (
  <ReasonDialog deed="Explain this difference" ask="Why it is none to worry about" {...on}
    says={`${differenceWords(item.kind)}: ${item.provider}, ${item.reference}.`}
    send={(text, key) => staff(c => c.POST('/v1/staff/reconciliation/{day}/explanations', {
      params: params(file, key), body: { kind: item.kind, provider: item.provider, reference: item.reference, text },
    }))} />
);

export const Reopen = ({ file, ...on }: Props) => (
  <ReasonDialog deed={`Propose to open ${dayWords(file.about.day)} again`} {...on}
    says="Nothing happens until somebody else agrees, on the page Approvals."
    send={(reason, key) => staff(c => c.POST('/v1/staff/reconciliation/{day}/reopenings', {
      params: params(file, key), body: { reason },
    }))} />
);

const MOST_BYTES = 10 * 1024 * 1024;
/** All of a file is taken, or nothing of it. */
export function Statement({ file, ...on }: Props) {
  const chosen = useSignal<File | null>(null), provider = useSignal(file.files[0] ?? '');
  const tried = useSignal(false);
  const ready = () => { tried.value = true; return chosen.value !== null; };
  return (
    <ReasonDialog deed="Upload a statement" ask={null} {...on} ready={ready}
      says="What a gateway or vendor exported for the day. The day is compared with it at once."
      send={(_, key) => staff(c => c.POST('/v1/staff/reconciliation/{day}/statements', {
        params: { ...params(file, key), query: { provider: provider.value } },
        body: '', bodySerializer: () => chosen.value, headers: { 'Content-Type': 'text/csv' },
      }))}>
      <Field key="provider" id="provider" label="Whose">
        {a => <select {...a} class="in" value={provider.value}
          onChange={e => { provider.value = e.currentTarget.value; }}>
          {file.files.map(name => <option key={name} value={name}>{name}</option>)}</select>}
      </Field>
      <Upload id="statement" label="File" hint="CSV in UTF-8, at most 10 MiB" endings={['.csv']} mostBytes={MOST_BYTES}
        onFile={f => { chosen.value = f; }} error={tried.value && !chosen.value && 'Choose a file.'} />
    </ReasonDialog>
  );
}
