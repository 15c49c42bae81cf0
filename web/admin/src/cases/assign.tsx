import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import { ReasonDialog } from '../kit/reason';

type Props<T> = {
  /** Such as "case 7". */
  what: string; send: (owner: string, key: string) => Promise<T>; onDone: (now: T) => void;
};

/** Gives something to a colleague, by e-mail. */
export function Assign<T>({ what, send, onDone }: Props<T>) {
  const open = useSignal(false), owner = useSignal(''), tried = useSignal(false);
  const wrong = !/^\S+@\S+\.\S+$/.test(owner.value.trim());
  return (
    <>
      <button class="btn line" onClick={() => { open.value = true; }}>Give it to a colleague</button>
      {open.value && <ReasonDialog deed={`Give away ${what}`} says="It shows under the colleague's own from now on."
        ask={null} ready={() => { tried.value = true; return !wrong; }}
        send={(_, key) => send(owner.value.trim(), key)} onClose={() => { open.value = false; }}
        onDone={now => { open.value = false; onDone(now); }}>
        <Field key="owner" id="owner" label="Colleague's e-mail" error={tried.value && wrong && 'Such as ada@powerpay.ng.'}>
          {a => <input {...a} class="in" type="email" maxLength={254} autoComplete="off" value={owner.value}
            onInput={e => { owner.value = e.currentTarget.value; }} />}</Field>
      </ReasonDialog>}
    </>
  );
}
