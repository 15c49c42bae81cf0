import { useSignal, type Signal } from '@preact/signals';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { groups } from '@powerpay/kit/id';
import type { SecondFactorOffer } from '@powerpay/kit/model';
import { CopyButton } from '../copy-button';
import m from '../locales/en/security';
import signin from '../locales/en/signin';
import shell from '../locales/en/shell';
import { download } from './download';
import { own, renewAccount } from './own';
import Qr from './qr';
import { said } from './said';
import type { SecondState } from './second-factor';
import type { Work } from './work';

type Props = { state: Signal<SecondState>; work: Work };

/** Turning the second step on or off: seldom done, so it comes, with what draws QR codes, then. */
export default function SecondSteps({ state, work }: Props) {
  const s = state.value, still = () => { state.value = { at: 'still' }; work.edited(); };
  switch (s.at) {
    case 'offer': return <Offer offer={s.offer} state={state} work={work} onEnd={still} />;
    case 'codes': return <Codes codes={s.codes} onEnd={still} />;
    case 'off': return <Off work={work} onEnd={still} />;
    case 'still': return null;
  }
}

type ProofProps = {
  label: string; yes: string; hint?: string; work: Work;
  onCode: (code: string) => Promise<unknown>; onEnd: () => void;
};

function Proof({ label, yes, hint, work, onCode, onEnd }: ProofProps) {
  const code = useSignal(''), tried = useSignal(false), short = code.value.trim().length < 6;
  const send = () => { tried.value = true; return !short && onCode(code.value.replace(/\s/g, '')); };
  return (
    <form class="steps" noValidate onSubmit={onSubmit(send)}>
      <Field key="proof" id="proof" label={label} hint={hint}
        error={said(work.problem.value) || (tried.value && short && signin.codeBad)}>
        {a => <input {...a} class="in lcd" autoComplete="one-time-code" spellcheck={false}
          autoCapitalize="none" inputMode={hint ? 'text' : 'numeric'} maxLength={40}
          value={code.value}
          onInput={e => { code.value = e.currentTarget.value; work.edited(); }} />}
      </Field>
      <div class="row"><button type="button" class="btn line" onClick={onEnd}>{shell.cancel}</button>
        <button class="btn dark" disabled={work.busy.value}>{yes}</button></div>
    </form>
  );
}

type OfferProps = {
  offer: SecondFactorOffer; state: Signal<SecondState>; work: Work; onEnd: () => void;
};

function Offer({ offer, state, work, onEnd }: OfferProps) {
  const confirm = (code: string) => work.run(async () => {
    const { codes } = await own(c => c.POST('/v1/account/second-factor/confirmations', {
      body: { code },
    }));
    state.value = { at: 'codes', codes };
    await renewAccount();
  });
  return (
    <>
      <p>{m.scan}</p>
      <Qr text={offer.uri} label={m.qr} />
      <a class="btn line" href={offer.uri}>{m.openApp}</a>
      <div><p class="hint">{m.byHand}</p>
        <p class="mono secret">{groups(offer.secret).join(' ')}</p>
        <CopyButton text={offer.secret} /></div>
      <Proof label={m.proof} yes={m.turnOn} work={work} onCode={confirm} onEnd={onEnd} />
    </>
  );
}

const Codes = ({ codes, onEnd }: { codes: string[]; onEnd: () => void }) => (
  <>
    <h3>{m.recovery}</h3>
    <p>{m.recoveryWhy}</p>
    <ol class="codes mono">{codes.map(x => <li key={x}>{x}</li>)}</ol>
    <div class="row"><CopyButton text={codes.join('\n')} />
      <button type="button" class="btn line" onClick={() =>
        download('powerpay-recovery.txt', 'text/plain', `PowerPay\n${codes.join('\n')}\n`)}>
        <Icon name="download" />{m.recoverySave}</button></div>
    <button type="button" class="btn go wide" onClick={onEnd}>{m.recoveryDone}</button>
  </>
);

function Off({ work, onEnd }: { work: Work; onEnd: () => void }) {
  const turnOff = (code: string) => work.run(async () => {
    await own(c => c.POST('/v1/account/second-factor/removals', { body: { code } }));
    await renewAccount();
    onEnd();
  });
  return <Proof label={signin.second} hint={signin.secondHint} yes={m.turnOff} work={work}
    onCode={turnOff} onEnd={onEnd} />;
}
