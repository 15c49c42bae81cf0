import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Dialog } from '@powerpay/kit/dialog';
import { Field, onSubmit } from '@powerpay/kit/field';
import { useAct } from './act';
import { isStale, Stale, Trouble } from './page';

type Props<T> = {
  /** The button and heading: what is done to what, with the sum: "Refund ₦7,500". */
  deed: string;
  /** What will happen, said before it is done. */
  says?: ComponentChildren;
  /** Money leaves, or something ends for good: the button is red and not amber. */
  danger?: boolean;
  /** More fields between the words and the reason; ready: false keeps what is wrong from being sent. */
  children?: ComponentChildren; ready?: () => boolean;
  /** No reason is asked when null. */
  ask?: string | null; least?: number; most?: number;
  send: (reason: string, key: string) => Promise<T>;
  onDone: (answer: T) => void; onClose: () => void;
  /** After a 409: show the thing as it is now. */
  onReload?: () => unknown;
};

/** Says what will happen, asks why, and does it only then, under one Idempotency-Key. */
export function ReasonDialog<T>(props: Props<T>) {
  const { deed, says, danger, children, ready, ask = 'Why', least = 3, most = 300 } = props;
  const reason = useSignal(''), tried = useSignal(false);
  const act = useAct(key => props.send(reason.value.trim(), key), props.onDone);
  const short = ask !== null && reason.value.trim().length < least;
  const { problem } = act, ofReason = problem?.field === 'reason' || problem?.field === 'note';
  async function send() {
    tried.value = true;
    const fine = ready?.() ?? true;
    if (!short && fine) await act.run();
  }
  return (
    <Dialog class="confirm" label={deed} onClose={props.onClose}>
      <form class="box" noValidate onSubmit={onSubmit(send)}>
        <h2>{deed}</h2>
        {says && <p>{says}</p>}
        {children}
        {ask !== null && <Field key="reason" id="reason" label={ask} hint="Colleagues see it. No personal data."
          error={(tried.value && short && 'Say why, in a few words.') || (ofReason && problem?.detail)}>
          {a => <textarea {...a} class="in" rows={2} maxLength={most} value={reason.value}
            onInput={e => { reason.value = e.currentTarget.value; }} />}
        </Field>}
        {problem && isStale(problem)
          ? <Stale problem={problem} onReload={() => { props.onClose(); return props.onReload?.(); }} />
          : !ofReason && <Trouble problem={problem} />}
        <button class={danger ? 'btn danger wide' : 'btn go wide'} disabled={act.busy}>
          {act.busy ? 'Working…' : deed}</button>
        <button class="btn line wide" type="button" onClick={props.onClose}>Cancel</button>
      </form>
    </Dialog>
  );
}
