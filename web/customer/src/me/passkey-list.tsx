import { useSignal } from '@preact/signals';
import { ApiError } from '@powerpay/kit/api';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import type { AccountSeen } from '@powerpay/kit/model';
import { dateOf } from '@powerpay/kit/time';
import m from '../locales/en/security';
import { fill } from '../words';
import { Said } from './mine';
import { own, renewAccount } from './own';
import { hasPasskeys, makePasskey } from '@powerpay/kit/passkeys';
import { Sure } from './sure';
import { useWork } from './work';

type Passkey = AccountSeen['passkeys'][number];

/** Keys that live in phones and computers: listed, added here, removed. */
export function Passkeys({ all }: { all: Passkey[] }) {
  return (
    <section class="card" aria-labelledby="keys">
      <h2 id="keys">{m.passkeys}</h2>
      <p class="hint">{m.passkeysWhy}</p>
      <ul class="lines one">{all.map(x => <Row key={x.id} passkey={x} />)}</ul>
      {hasPasskeys() ? <Add /> : <p class="hint">{m.passkeysNot}</p>}
    </section>
  );
}

function Row({ passkey: x }: { passkey: Passkey }) {
  const sure = useSignal(false), work = useWork();
  const remove = () => work.run(async () => {
    await own(c => c.DELETE('/v1/account/passkeys/{id}', { params: { path: { id: x.id } } }));
    await renewAccount();
  });
  return (
    <li>
      <div class="split"><span><b>{x.name}</b><br />
        <span class="hint">{fill(m.added, { date: dateOf(x.createdAt) })}
          {x.lastUsedAt && `, ${fill(m.lastUsed, { date: dateOf(x.lastUsedAt) })}`}</span></span>
        <button type="button" class="btn line" disabled={work.busy.value}
          aria-label={`${m.remove}: ${x.name}`}
          onClick={() => { sure.value = true; }}>{m.remove}</button></div>
      <Said work={work} />
      {sure.value && <Sure ask={fill(m.removeAsk, { name: x.name })} yes={m.remove}
        onNo={() => { sure.value = false; }}
        onYes={() => { sure.value = false; void remove(); }} />}
    </li>
  );
}

function Add() {
  const name = useSignal(m.passkeyHere), work = useWork();
  const add = () => work.run(async () => {
    const { challengeId, options } = await own(c => c.POST('/v1/account/passkeys/challenges'));
    const credential = await makePasskey(options);
    if (!credential) throw new ApiError({ code: 'PASSKEY_NONE', status: 0 });
    await own(c => c.POST('/v1/account/passkeys', {
      body: { challengeId, credential, name: name.value.trim() || m.passkeyHere },
    }));
    await renewAccount();
  });
  return (
    <form class="steps" noValidate onSubmit={onSubmit(add)}>
      <Field key="keyname" id="keyname" label={m.passkeyName}>
        {a => <input {...a} class="in" autoComplete="off" maxLength={40} value={name.value}
          onInput={e => { name.value = e.currentTarget.value; work.edited(); }} />}
      </Field>
      <Said work={work} text={m.done} />
      <button class="btn line" disabled={work.busy.value}><Icon name="shield" />{m.passkeyAdd}</button>
    </form>
  );
}
