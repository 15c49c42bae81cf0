import { useSignal } from '@preact/signals';
import { call } from '@powerpay/kit/api';
import { Field, onSubmit } from '@powerpay/kit/field';
import { digits, isEmail, isPhone } from '@powerpay/kit/id';
import type { CodeSent } from '@powerpay/kit/model';
import { minuteOf } from '@powerpay/kit/time';
import { rememberAccount } from '../account';
import m from '../locales/en/security';
import signin from '../locales/en/signin';
import shell from '../locales/en/shell';
import { fill, language } from '../words';
import { own } from './own';
import { said } from './said';
import { typed } from './typed';
import { useWork } from './work';

export type Kind = 'phone' | 'email';
const TEXTS = {
  phone: () => ({ fresh: m.newPhone, bad: m.phoneBad }),
  email: () => ({ fresh: m.newEmail, bad: m.emailBad }),
};

/** Another phone or e-mail counts when the code that was sent to it came back. */
export default function NewContact({ kind, onEnd }: { kind: Kind; onEnd: () => void }) {
  const x = TEXTS[kind](), to = typed(`contact.${kind}`), code = useSignal('');
  const sent = useSignal<CodeSent | null>(null), tried = useSignal(false), work = useWork();
  const good = kind === 'phone' ? isPhone(to.value) : isEmail(to.value.trim());
  const fault = said(work.problem.value);
  const send = () => { tried.value = true; return good && work.run(async () => {
    sent.value = await call(c => c.POST('/v1/account/codes', {
      body: { to: to.value.trim(), language: language.peek() },
    }));
    tried.value = false;
  }); };
  const prove = () => { tried.value = true; return code.value.length === 6 && work.run(async () => {
    rememberAccount(await own(c => c.POST('/v1/account/contacts', {
      body: { codeId: sent.value!.codeId, code: code.value },
    })));
    to.value = '';
    onEnd();
  }); };
  return (
    <form class="steps" noValidate onSubmit={onSubmit(sent.value ? prove : send)}>
      {!sent.value
        ? <Field key="to" id={`to-${kind}`} label={x.fresh}
          error={fault || (tried.value && !good && x.bad)}>
          {a => <input {...a} class="in" inputMode={kind === 'phone' ? 'tel' : 'email'}
            autoComplete={kind === 'phone' ? 'tel' : 'email'} maxLength={120} value={to.value}
            onInput={e => { to.value = e.currentTarget.value; work.edited(); }} />}
        </Field>
        : <>
          <p>{fill(signin.codeSent, {
            to: sent.value.sentTo, time: minuteOf(sent.value.expiresAt) })}</p>
          <Field key="code" id={`code-${kind}`} label={signin.code} hint={signin.never}
            error={fault || (tried.value && code.value.length < 6 && signin.codeBad)}>
            {a => <input {...a} class="in lcd" inputMode="numeric" autoComplete="one-time-code"
              maxLength={7} value={code.value} onInput={e => {
                code.value = digits(e.currentTarget.value).slice(0, 6); work.edited();
              }} />}
          </Field></>}
      <div class="row">
        <button type="button" class="btn line" onClick={onEnd}>{shell.cancel}</button>
        <button class="btn dark" disabled={work.busy.value}>
          {sent.value ? m.confirm : signin.send}</button>
      </div>
    </form>
  );
}
