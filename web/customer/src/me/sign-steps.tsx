import { useEffect, useRef } from 'preact/hooks';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { minuteOf } from '@powerpay/kit/time';
import m from '../locales/en/signin';
import shell from '../locales/en/shell';
import { fill } from '../words';
import { hasPasskeys } from '@powerpay/kit/passkeys';
import { said } from './said';
import type { Signing } from './signing';

type Props = { s: Signing };
/** The phone or e-mail, or a passkey: the browser offers both below the field. */
const FILL = 'username webauthn';
const fault = (s: Signing) => said(s.problem.value);

const Press = ({ s, text }: { s: Signing; text: string }) => (
  <button class="btn go wide" disabled={s.busy.value}>{s.busy.value ? m.checking : text}</button>
);

/** The step a person is at, as a form of its own. fixed: whom we ask is known already. */
export function SignSteps({ s, fixed = false }: Props & { fixed?: boolean }) {
  const box = useRef<HTMLDivElement>(null), first = useRef(true), at = s.step.value.at;
  useEffect(() => {
    if (!first.current) box.current?.querySelector('input')?.focus();
    first.current = false;
  }, [at]);
  return <div ref={box}><Step s={s} fixed={fixed} /></div>;
}

function Step({ s, fixed }: Props & { fixed: boolean }) {
  switch (s.step.value.at) {
    case 'who': return fixed ? <SendTo s={s} /> : <Who s={s} />;
    case 'code': return <Code s={s} fixed={fixed} />;
    case 'password': return <Password s={s} />;
    case 'second': return <Second s={s} />;
    case 'in': return null;
  }
}

const ToField = ({ s, error }: Props & { error: string }) => (
  <Field key="to" id="to" label={m.to} hint={s.step.value.at === 'who' && m.toHint}
    error={error || (s.tried.value && !s.toOk.value && m.toBad)}>
    {a => <input {...a} class="in" name="username" autoComplete={FILL}
      autoCapitalize="none" spellcheck={false} maxLength={120} value={s.to.value}
      onInput={e => { s.to.value = e.currentTarget.value; s.edited(); }} />}
  </Field>
);

const Who = ({ s }: Props) => (
  <form class="steps" noValidate onSubmit={onSubmit(s.order)}>
    <ToField s={s} error={fault(s)} />
    <button class="btn go wide" disabled={s.busy.value}>{s.busy.value ? m.sending : m.send}</button>
    <p class="hint">{m.terms}<br />
      <a class="link" href="/terms">{shell.terms}</a>{' '}
      <a class="link" href="/privacy">{shell.privacy}</a></p>
    <p class="or"><span>{m.or}</span></p>
    {hasPasskeys() && <button type="button" class="btn line wide" disabled={s.busy.value}
      onClick={() => void s.passkey()}><Icon name="shield" />{m.withPasskey}</button>}
    <button type="button" class="btn line wide" onClick={s.byPassword}>{m.withPassword}</button>
  </form>
);

const SendTo = ({ s }: Props) => (
  <form class="steps" noValidate onSubmit={onSubmit(s.order)}>
    {fault(s) && <p class="err" role="alert"><Icon name="alert" /><span>{fault(s)}</span></p>}
    <button class="btn go wide" disabled={s.busy.value}>{s.busy.value ? m.sending : m.send}</button>
  </form>
);

function Code({ s, fixed }: Props & { fixed: boolean }) {
  const at = s.step.value;
  if (at.at !== 'code') return null;
  return (
    <form class="steps" noValidate onSubmit={onSubmit(s.enterCode)}>
      <p>{fill(m.codeSent, { to: at.sent.sentTo, time: minuteOf(at.sent.expiresAt) })}</p>
      <Field key="code" id="code" label={m.code} hint={m.never}
        error={fault(s) || (s.tried.value && !s.codeOk.value && m.codeBad)}>
        {a => <input {...a} class="in lcd" inputMode="numeric" autoComplete="one-time-code"
          maxLength={7} value={s.code.value}
          onInput={e => void s.typeCode(e.currentTarget.value)} />}
      </Field>
      <Press s={s} text={fixed ? m.goOn : m.enter} />
      <button type="button" class="btn line wide" disabled={s.busy.value || s.left.value > 0}
        onClick={() => void s.order()}>
        {s.left.value ? fill(m.sendAgainIn, { count: s.left.value }) : m.sendAgain}</button>
      {!fixed && <button type="button" class="link" onClick={s.restart}>{m.other}</button>}
    </form>
  );
}

const Password = ({ s }: Props) => (
  <form class="steps" noValidate onSubmit={onSubmit(s.enterPassword)}>
    <ToField s={s} error="" />
    <Field key="password" id="password" label={m.password}
      error={fault(s) || (s.tried.value && !s.password.value && m.passwordBad)}>
      {a => <input {...a} class="in" type="password" autoComplete="current-password"
        maxLength={200} value={s.password.value}
        onInput={e => { s.password.value = e.currentTarget.value; s.edited(); }} />}
    </Field>
    <Press s={s} text={m.enter} />
    <button type="button" class="btn line wide" onClick={s.restart}>{m.withCode}</button>
  </form>
);

const Second = ({ s }: Props) => (
  <form class="steps" noValidate onSubmit={onSubmit(s.enterSecond)}>
    <Field key="second" id="second" label={m.second} hint={m.secondHint}
      error={fault(s) || (s.tried.value && !s.secondOk.value && m.secondBad)}>
      {a => <input {...a} class="in lcd" autoComplete="one-time-code" autoCapitalize="none"
        spellcheck={false} maxLength={40} value={s.second.value}
        onInput={e => { s.second.value = e.currentTarget.value; s.edited(); }} />}
    </Field>
    <Press s={s} text={m.goOn} />
    <button type="button" class="link" onClick={s.restart}>{m.other}</button>
  </form>
);
