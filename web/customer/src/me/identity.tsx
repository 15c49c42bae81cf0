import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Field, onSubmit } from '@powerpay/kit/field';
import { digits } from '@powerpay/kit/id';
import { naira } from '@powerpay/kit/money';
import m from '../locales/en/mydata';
import { fill } from '../words';
import { own } from './own';
import { said } from './said';
import { secret, typed } from './typed';
import { createKept, useWork } from './work';

const identity = createKept(() => own(c => c.GET('/v1/account/identity')));
const KINDS = ['BVN', 'NIN'] as const;
const LENGTH = 11;

/** Nothing at all where proving who one is is not offered. */
export function IdentityCard() {
  const now = identity.now.value;
  useEffect(() => void identity.load(), []);
  if (!now?.offered) return null;
  return (
    <section class="card" aria-labelledby="identity">
      <h2 id="identity">{m.identity}</h2>
      <p>{fill(m.identityLevel, { level: now.level })}
        {now.limitKobo && ` · ${fill(m.identityLimit, { amount: naira(now.limitKobo) })}`}</p>
      {now.kind
        ? <p class="num">{fill(m.identityKnown, { kind: now.kind, digits: now.lastFour ?? '' })}</p>
        : <Prove />}
    </section>
  );
}

function Prove() {
  const kind = typed('identity.kind', 'BVN'), number = secret('identity.number');
  const tried = useSignal(false), work = useWork(), short = number.value.length !== LENGTH;
  const send = () => { tried.value = true; return !short && work.run(async () => {
    identity.now.value = await own(c => c.POST('/v1/account/identity', {
      body: { kind: kind.value as typeof KINDS[number], number: number.value },
    }));
    number.value = '';
  }); };
  return (
    <form class="steps" noValidate onSubmit={onSubmit(send)}>
      <p class="hint">{m.identityWhy}</p>
      <fieldset class="field"><legend>{m.kind}</legend>
        <div class="seg">{KINDS.map(k => (
          <label key={k}><input type="radio" name="identity" checked={kind.value === k}
            onChange={() => { kind.value = k; }} /><span>{k}</span></label>))}</div>
      </fieldset>
      <Field key="idnumber" id="idnumber" label={m.number}
        error={said(work.problem.value, { f_number: m.numberBad })
          || (tried.value && short && m.numberBad)}>
        {a => <input {...a} class="in lcd" inputMode="numeric" autoComplete="off"
          maxLength={LENGTH} value={number.value} onInput={e => {
            e.currentTarget.value = digits(e.currentTarget.value);
            number.value = e.currentTarget.value; work.edited();
          }} />}
      </Field>
      <button class="btn dark" disabled={work.busy.value}>{m.prove}</button>
    </form>
  );
}
