import { useSignal } from '@preact/signals';
import { Field, onSubmit } from '@powerpay/kit/field';
import m from '../locales/en/security';
import signin from '../locales/en/signin';
import shell from '../locales/en/shell';
import { Said } from './mine';
import { own, renewAccount } from './own';
import { said } from './said';
import { Sure } from './sure';
import { secret } from './typed';
import { useWork, type Work } from './work';

const SHORTEST = 8, LONGEST = 200;

/** A password is a choice: a code always works. */
export function Password({ has }: { has: boolean }) {
  const open = useSignal(false), sure = useSignal(false), work = useWork();
  const remove = () => work.run(async () => {
    await own(c => c.DELETE('/v1/account/password'));
    await renewAccount();
  });
  return (
    <section class="card" aria-labelledby="pw">
      <h2 id="pw">{signin.password}</h2>
      <p class="hint">{has ? m.passwordHave : m.passwordNone}</p>
      {open.value && <Form has={has} work={work} onEnd={() => { open.value = false; }} />}
      {!open.value && <div class="row">
        <button type="button" class="btn line" onClick={() => { open.value = true; }}>
          {has ? m.passwordChange : m.passwordSet}</button>
        {has && <button type="button" class="btn line" onClick={() => { sure.value = true; }}>
          {m.passwordRemove}</button>}
      </div>}
      {!open.value && <Said work={work} text={m.done} />}
      {sure.value && <Sure ask={m.passwordRemove} yes={m.remove}
        onNo={() => { sure.value = false; }}
        onYes={() => { sure.value = false; void remove(); }} />}
    </section>
  );
}

function Form({ has, work, onEnd }: { has: boolean; work: Work; onEnd: () => void }) {
  const current = secret('password.current'), fresh = secret('password.fresh');
  const tried = useSignal(false), p = work.problem.value;
  const wrong = p?.code === 'SIGN_IN_REFUSED', short = fresh.value.length < SHORTEST;
  const save = async () => {
    tried.value = true;
    if (short || (has && !current.value)) return;
    const saved = await work.run(async () => {
      await own(c => c.PUT('/v1/account/password', {
        body: { password: fresh.value, ...(has && { current: current.value }) },
      }));
      await renewAccount();
    });
    if (!saved) return;
    current.value = ''; fresh.value = '';
    onEnd();
  };
  return (
    <form class="steps" noValidate onSubmit={onSubmit(save)}>
      {has && <Field key="current" id="current" label={m.current}
        error={(wrong && m.currentBad) || (tried.value && !current.value && signin.passwordBad)}>
        {a => <input {...a} class="in" type="password" autoComplete="current-password"
          maxLength={LONGEST} value={current.value}
          onInput={e => { current.value = e.currentTarget.value; work.edited(); }} />}
      </Field>}
      <Field key="fresh" id="fresh" label={m.fresh} hint={m.freshHint}
        error={(p && !wrong && said(p, { f_password: m.freshBad }))
          || (tried.value && short && m.freshBad)}>
        {a => <input {...a} class="in" type="password" autoComplete="new-password"
          maxLength={LONGEST} value={fresh.value}
          onInput={e => { fresh.value = e.currentTarget.value; work.edited(); }} />}
      </Field>
      <div class="row">
        <button type="button" class="btn line" onClick={() => { work.edited(); onEnd(); }}>
          {shell.cancel}</button>
        <button class="btn dark" disabled={work.busy.value}>{shell.save}</button>
      </div>
    </form>
  );
}
