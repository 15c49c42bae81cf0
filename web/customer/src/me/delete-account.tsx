import { useSignal } from '@preact/signals';
import { Dialog } from '@powerpay/kit/dialog';
import { Field, onSubmit } from '@powerpay/kit/field';
import { forgetAccount } from '../account';
import m from '../locales/en/mydata';
import shell from '../locales/en/shell';
import { leaveTo, own } from './own';
import { said } from './said';
import { clearForms } from './typed';
import { useWork } from './work';

const WORD = 'DELETE';

/** What goes, what stays and why; then a typed word, because a slipped finger must not do it. */
export function DeleteAccount() {
  const open = useSignal(false);
  return (
    <section class="card" aria-labelledby="delete">
      <h2 id="delete">{m.remove}</h2>
      <p>{m.removeGoes}</p>
      <p>{m.removeStays}</p>
      <button type="button" class="btn line" onClick={() => { open.value = true; }}>{m.remove}…</button>
      {open.value && <Ask onEnd={() => { open.value = false; }} />}
    </section>
  );
}

function Ask({ onEnd }: { onEnd: () => void }) {
  const word = useSignal(''), tried = useSignal(false), work = useWork();
  const go = async () => {
    tried.value = true;
    if (word.value.trim() !== WORD) return;
    const gone = await work.run(() => own(c => c.POST('/v1/account/deletions', {
      body: { confirm: WORD },
    })));
    if (!gone) return;
    leaveTo('/me?deleted');
    clearForms();
    forgetAccount();
  };
  return (
    <Dialog class="ask-box" label={m.removeAsk} onClose={onEnd}>
      <form class="steps" noValidate onSubmit={onSubmit(go)}>
        <h2>{m.removeAsk}</h2>
        <Field key="word" id="word" label={m.removeWord} error={said(work.problem.value)
          || (tried.value && word.value.trim() !== WORD && m.removeBad)}>
          {a => <input {...a} class="in mono" autoComplete="off" autoCapitalize="characters"
            spellcheck={false} maxLength={12} value={word.value}
            onInput={e => { word.value = e.currentTarget.value; work.edited(); }} />}
        </Field>
        <div class="row">
          <button type="button" class="btn line" onClick={onEnd}>{shell.cancel}</button>
          <button class="btn danger" disabled={work.busy.value}>{m.removeYes}</button>
        </div>
      </form>
    </Dialog>
  );
}
