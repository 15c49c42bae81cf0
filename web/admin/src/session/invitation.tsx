import { useSignal } from '@preact/signals';
import { call } from '@powerpay/kit/api';
import { Field, onSubmit } from '@powerpay/kit/field';
import { go } from '../address';
import { useAct } from '../kit/act';
import { Trouble } from '../kit/page';

const LEAST = 12;

/** The link of an invitation: a password is set, then one signs in with it. */
export default function Invitation() {
  const secret = location.hash.slice(1), password = useSignal(''), tried = useSignal(false);
  const short = password.value.length < LEAST;
  const act = useAct(() => call(c => c.POST('/v1/staff/invitations/acceptances', {
    body: { secret, password: password.value },
  })), () => go('/admin/', true));
  const { problem } = act, ofPassword = problem?.field === 'password' && problem.detail;
  return (
    <main class="door">
      <form class="box" noValidate onSubmit={onSubmit(async () => {
        tried.value = true;
        if (!short) await act.run();
      })}>
        <h1><img src="/admin/icon.svg" width="32" height="32" alt="" />Welcome to PowerPay</h1>
        <p>Choose your password. Then you sign in with it and add a second factor.</p>
        <Field key="password" id="password" label="New password" hint="12 characters or more; a few words are best."
          error={(tried.value && short && 'Give 12 characters or more.') || ofPassword}>
          {a => <input {...a} class="in" type="password" autoComplete="new-password" maxLength={200}
            value={password.value} onInput={e => { password.value = e.currentTarget.value; }} />}
        </Field>
        {!ofPassword && <Trouble problem={problem} />}
        <button class="btn go wide" disabled={act.busy}>{act.busy ? 'Working…' : 'Set password'}</button>
      </form>
    </main>
  );
}
