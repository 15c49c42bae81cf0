import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { Field, onSubmit } from '@powerpay/kit/field';
import { isEmail } from '@powerpay/kit/id';
import { Note } from '@powerpay/kit/note';
import { enter, halfway, signIn, signOut } from './session';
import { lazy } from './session/lazy';
import { signInWords } from './words';

const Factor = lazy(() => import('./session/factor'));
const Enrol = lazy(() => import('./session/enrol'));

const Door = ({ children }: { children: ComponentChildren }) => (
  <main class="door"><div class="box">
    <h1><img src="/admin/icon.svg" width="32" height="32" alt="" />PowerPay staff</h1>
    {children}</div></main>
);

/** Password first, then the second factor; who has none yet adds one. */
export function SignIn() {
  const half = halfway.value;
  if (!half) return <Door><Password /></Door>;
  if (half.step === 'ENROL') return <Door><Enrol /></Door>;
  return (
    <Door><Factor app={half.app} passkey={half.passkey} deed="Sign in" onShown={enter}
      onCancel={() => void signOut()} /></Door>
  );
}

function Password() {
  const email = useSignal(''), password = useSignal(''), tried = useSignal(false);
  const busy = useSignal(false), trouble = useSignal('');
  async function send() {
    tried.value = true; trouble.value = '';
    if (!isEmail(email.value.trim()) || !password.value) return;
    busy.value = true;
    const problem = await signIn(email.value.trim(), password.value);
    busy.value = false;
    if (problem) trouble.value = signInWords(problem);
  }
  return (
    <form class="factor" noValidate onSubmit={onSubmit(send)}>
      <Field key="email" id="email" label="E-mail"
        error={tried.value && !isEmail(email.value.trim()) && 'Enter your work e-mail.'}>
        {a => <input {...a} class="in" type="email" autoComplete="username" maxLength={254}
          value={email.value} onInput={e => { email.value = e.currentTarget.value; }} />}
      </Field>
      <Field key="password" id="password" label="Password"
        error={tried.value && !password.value && 'Enter your password.'}>
        {a => <input {...a} class="in" type="password" autoComplete="current-password"
          maxLength={200} value={password.value}
          onInput={e => { password.value = e.currentTarget.value; }} />}
      </Field>
      {trouble.value && <Note tone="bad"><p>{trouble.value}</p></Note>}
      <button class="btn go wide" disabled={busy.value}>
        {busy.value ? 'Signing in…' : 'Sign in'}</button>
    </form>
  );
}
