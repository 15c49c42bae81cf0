import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { Dialog } from '@powerpay/kit/dialog';
import { Field, onSubmit } from '@powerpay/kit/field';
import { newKey } from '@powerpay/kit/id';
import type { Providers } from '@powerpay/kit/model';
import { Note } from '@powerpay/kit/note';
import { staff } from '../session';
import { words } from '../words';
import { deed, says, type Target } from './words';

type Props = { target: Target; onClose: () => void; onDone: (now: Providers) => void };

/** Says what will happen, asks why, and switches only then. */
export function Switch({ target, onClose, onDone }: Props) {
  const reason = useSignal(''), tried = useSignal(false), busy = useSignal(false);
  const problem = useSignal<Problem | null>(null), key = useMemo(newKey, []);
  const { kind, name, company, on } = target, short = reason.value.trim().length < 3;

  async function send() {
    tried.value = true; problem.value = null;
    if (short) return;
    busy.value = true;
    await staff(c => c.POST('/v1/staff/providers/switches', {
      params: { header: { 'Idempotency-Key': key } },
      body: { kind, name, on, reason: reason.value.trim(), ...(company && { company }) },
    })).then(onDone, (e: unknown) => { problem.value = problemOf(e); });
    busy.value = false;
  }
  return (
    <Dialog class="confirm" label={deed(target)} onClose={onClose}>
      <form class="box" noValidate onSubmit={onSubmit(send)}>
        <h2>{deed(target)}</h2>
        <p>{says(target)}</p>
        <Field key="reason" id="reason" label="Why" hint="Colleagues see it beside the switch."
          error={tried.value && short && 'Say why, in a few words.'}>
          {a => <textarea {...a} class="in" rows={2} maxLength={500} value={reason.value}
            onInput={e => { reason.value = e.currentTarget.value; }} />}
        </Field>
        {problem.value && <Note tone="bad"><p>{words(problem.value)}</p></Note>}
        <button class={on ? 'btn go wide' : 'btn danger wide'} disabled={busy.value}>
          {busy.value ? 'Working…' : deed(target)}</button>
        <button class="btn line wide" type="button" onClick={onClose}>Cancel</button>
      </form>
    </Dialog>
  );
}
