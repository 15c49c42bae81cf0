import { useSignal } from '@preact/signals';
import { Field, onSubmit } from '@powerpay/kit/field';
import { groups } from '@powerpay/kit/id';
import type { StaffAppOffer } from '@powerpay/kit/model';
import { makePasskey } from '@powerpay/kit/passkeys';
import { useAct } from '../kit/act';
import { CopyText } from '../kit/copy';
import { useOne } from '../kit/load';
import { Trouble } from '../kit/page';
import { staff } from '../session';

type Props = { onAdded: (codes: string[]) => void; onCancel: () => void };

const Picture = ({ offer }: { offer: StaffAppOffer }) => (
  <svg class="qr" role="img" aria-label="QR code for your app" width="200" height="200"
    viewBox={`-4 -4 ${offer.side + 8} ${offer.side + 8}`} shape-rendering="crispEdges">
    <rect x="-4" y="-4" width="100%" height="100%" fill="#fff" /><path d={offer.picture} fill="#000" />
  </svg>
);

/** An app on the phone takes the key over; its first code puts it in use. */
export function AddApp({ onAdded, onCancel }: Props) {
  const offer = useOne(() => staff(c => c.POST('/v1/staff/me/authenticator')), []);
  const code = useSignal(''), tried = useSignal(false), typed = code.value.replace(/\s/g, '');
  const bad = !/^\d{6}$/.test(typed);
  const act = useAct(
    () => staff(c => c.POST('/v1/staff/me/authenticator/confirmations', { body: { code: typed } })),
    answer => onAdded(answer.codes),
  );
  const wrong = act.problem?.code === 'SECOND_FACTOR_WRONG';
  return (
    <form class="factor" noValidate onSubmit={onSubmit(async () => {
      tried.value = true;
      if (!bad) await act.run();
    })}>
      <h2>Add an app</h2>
      <p>Scan this with an authenticator app on your phone, or type the key into it.</p>
      <Trouble problem={offer.problem} />
      {offer.value && <><Picture offer={offer.value} />
        <p class="hint">Key: {groups(offer.value.secret).join(' ')}</p>
        <CopyText text={offer.value.secret} label="Copy the key" /></>}
      <Field key="first" id="first" label="The code it shows now"
        error={wrong ? 'This code does not fit. Is the phone’s clock right?'
          : tried.value && bad && 'Enter the six digits that the app shows.'}>
        {a => <input {...a} class="in mono" inputMode="numeric" autoComplete="one-time-code" maxLength={10}
          value={code.value} onInput={e => { code.value = e.currentTarget.value; }} />}
      </Field>
      {!wrong && <Trouble problem={act.problem} />}
      <button class="btn go wide" disabled={act.busy}>{act.busy ? 'Checking…' : 'Use this app'}</button>
      <button class="btn line wide" type="button" onClick={onCancel}>Cancel</button>
    </form>
  );
}

/** The device itself, or a key of hardware, with a finger, a face or a PIN. */
export function AddPasskey({ onAdded, onCancel }: Props) {
  const name = useSignal('This device');
  const act = useAct(async () => {
    const { challengeId, options } = await staff(c => c.POST('/v1/staff/me/passkeys/challenges'));
    const credential = await makePasskey(options);
    return credential && staff(c => c.POST('/v1/staff/me/passkeys', {
      body: { challengeId, credential, name: name.value.trim() },
    }));
  }, answer => { if (answer) onAdded(answer.codes); });
  const empty = !name.value.trim();
  return (
    <form class="factor" noValidate onSubmit={onSubmit(() => empty ? undefined : act.run())}>
      <h2>Add a passkey</h2>
      <Field key="keyname" id="keyname" label="Its name" error={empty && 'Give it a name you know it by.'}>
        {a => <input {...a} class="in" maxLength={40} value={name.value}
          onInput={e => { name.value = e.currentTarget.value; }} />}
      </Field>
      <Trouble problem={act.problem} />
      <button class="btn go wide" disabled={act.busy}>{act.busy ? 'Waiting…' : 'Make a passkey'}</button>
      <button class="btn line wide" type="button" onClick={onCancel}>Cancel</button>
    </form>
  );
}
