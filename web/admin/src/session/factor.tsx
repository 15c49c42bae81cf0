import { useSignal } from '@preact/signals';
import { call } from '@powerpay/kit/api';
import { Field, onSubmit } from '@powerpay/kit/field';
import { askPasskey, hasPasskeys } from '@powerpay/kit/passkeys';
import { useAct } from '../kit/act';
import { Trouble } from '../kit/page';

type Props = {
  app: boolean; passkey: boolean; deed: string;
  onShown: () => void; onCancel: () => void;
};
type Shown = { code: string } | { challengeId: string; credential: Record<string, never> };

const send = (body: Shown) => call(c => c.POST('/v1/staff/sessions/step-up', { body }));

async function byPasskey() {
  const { challengeId, options } = await call(c => c.POST('/v1/staff/sessions/passkey-challenges'));
  const credential = await askPasskey(options);
  return credential && send({ challengeId, credential });
}

/** The second factor: six digits of an app, a recovery code, or a passkey. */
export default function Factor({ app, passkey, deed, onShown, onCancel }: Props) {
  const code = useSignal(''), tried = useSignal(false);
  const typed = code.value.replace(/\s/g, ''), short = typed.length < 6;
  const byCode = useAct(() => send({ code: typed }), onShown);
  const byKey = useAct(byPasskey, answer => { if (answer) onShown(); });
  const keys = passkey && hasPasskeys(), problem = byCode.problem ?? byKey.problem;
  const wrong = problem?.code === 'SECOND_FACTOR_WRONG';
  return (
    <form class="factor" noValidate onSubmit={onSubmit(async () => {
      tried.value = true;
      if (!short) await byCode.run();
    })}>
      <Field key="code" id="code" label={app ? 'Code of your app' : 'Recovery code'}
        hint="Six digits that change every half minute. A recovery code works too, once."
        error={wrong ? 'This code does not fit, or was used. Wait for the next one.'
          : tried.value && short && 'Enter the six digits, or a recovery code.'}>
        {a => <input {...a} class="in mono" autoComplete="one-time-code" inputMode={app ? 'numeric' : 'text'}
          spellcheck={false} maxLength={40} value={code.value}
          onInput={e => { code.value = e.currentTarget.value; }} />}
      </Field>
      {!wrong && <Trouble problem={problem} />}
      <button class="btn go wide" disabled={byCode.busy}>{byCode.busy ? 'Checking…' : deed}</button>
      {keys && <button class="btn line wide" type="button" disabled={byKey.busy}
        onClick={() => void byKey.run()}>Use a passkey</button>}
      <button class="btn line wide" type="button" onClick={onCancel}>Cancel</button>
    </form>
  );
}
