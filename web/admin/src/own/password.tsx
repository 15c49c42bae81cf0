import { useSignal } from '@preact/signals';
import { Field, onSubmit } from '@powerpay/kit/field';
import { useAct } from '../kit/act';
import { Trouble } from '../kit/page';
import { staff } from '../session';

const LEAST = 12;

/** Another password; the one before is asked, and all other sessions end. */
export function Password({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const before = useSignal(''), next = useSignal(''), tried = useSignal(false);
  const short = next.value.length < LEAST;
  const act = useAct(() => staff(c => c.PUT('/v1/staff/me/password', {
    body: { current: before.value, password: next.value },
  })), onDone);
  const { problem } = act, ofNext = problem?.field === 'password' && problem.detail;
  return (
    <form class="factor" noValidate onSubmit={onSubmit(async () => {
      tried.value = true;
      if (!short && before.value) await act.run();
    })}>
      <h2>Change the password</h2>
      <Field key="before" id="before" label="Password of now"
        error={tried.value && !before.value && 'Enter the password you have.'}>
        {a => <input {...a} class="in" type="password" autoComplete="current-password" maxLength={200}
          value={before.value} onInput={e => { before.value = e.currentTarget.value; }} />}
      </Field>
      <Field key="next" id="next" label="New password" hint="All other places are signed out."
        error={(tried.value && short && 'Give 12 characters or more.') || ofNext}>
        {a => <input {...a} class="in" type="password" autoComplete="new-password" maxLength={200}
          value={next.value} onInput={e => { next.value = e.currentTarget.value; }} />}
      </Field>
      {!ofNext && <Trouble problem={problem} />}
      <button class="btn go wide" disabled={act.busy}>{act.busy ? 'Working…' : 'Change the password'}</button>
      <button class="btn line wide" type="button" onClick={onCancel}>Cancel</button>
    </form>
  );
}
