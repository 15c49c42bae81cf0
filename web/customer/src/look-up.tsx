import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso/router';
import { Field, onSubmit } from '@powerpay/kit/field';
import { Icon } from '@powerpay/kit/icon';
import { digits, reference } from '@powerpay/kit/id';
import { createFollow, type Follow } from './follow';
import m from './locales/en/lookup';
import shell from './locales/en/shell';
import { words } from './problems';

const FOUR = /^\d{4}$/, REFERENCE = /^[A-Z0-9]{6,20}$/;

type FourProps = { value: string; onType: (four: string) => void; error: string | false };
const Four = ({ value, onType, error }: FourProps) => (
  <Field key="four" id="four" label={m.l_four} error={error}>
    {a => <input {...a} class="in lcd" inputMode="numeric" autoComplete="off" maxLength={4}
      value={value} onInput={e => {
        e.currentTarget.value = digits(e.currentTarget.value).slice(0, 4);
        onType(e.currentTarget.value);
      }} />}
  </Field>
);

/** A phone that did not make the purchase proves itself with four digits of the phone number. */
export function Unlock({ follow: f }: { follow: Follow }) {
  const four = useSignal(''), tried = useSignal(false);
  const open = () => {
    tried.value = true;
    return FOUR.test(four.value) ? f.unlock(four.value) : undefined;
  };
  return (
    <form class="card narrow" noValidate onSubmit={onSubmit(open)}>
      <h1 class="ask" tabIndex={-1}>{m.l_title}</h1>
      <p class="hint">{m.l_why}</p>
      <p>{shell.t_reference} <b class="mono">{f.id}</b></p>
      <Four value={four.value} onType={x => { four.value = x; f.problem.value = null; }}
        error={(tried.value && !FOUR.test(four.value) && m.lastFourBad)
          || (f.problem.value && words(f.problem.value)) || ''} />
      <button class="btn go wide" disabled={f.busy.value}>
        {f.busy.value ? m.s_loading : m.l_open}</button>
    </form>
  );
}

/** Reference plus four digits: any purchase, from any phone. */
export function FindPurchase() {
  const id = useSignal(''), four = useSignal(''), tried = useSignal(false), busy = useSignal(false);
  const trouble = useSignal(''), { route } = useLocation();
  const wanted = () => reference(id.value);
  async function open() {
    tried.value = true;
    if (!REFERENCE.test(wanted()) || !FOUR.test(four.value)) return;
    busy.value = true; trouble.value = '';
    const follow = createFollow(wanted(), false);
    await follow.look(four.value);
    busy.value = false;
    if (follow.problem.value) trouble.value = words(follow.problem.value);
    else route(`/p/${wanted()}`);
  }
  return (
    <form class="card side" noValidate onSubmit={onSubmit(open)} aria-labelledby="find">
      <div><h2 id="find">{m.l_find}</h2><p class="hint">{m.l_findHint}</p></div>
      <Field key="reference" id="reference" label={m.l_reference} hint={m.l_referenceHint}
        error={tried.value && !REFERENCE.test(wanted()) && m.referenceBad}>
        {a => <input {...a} class="in mono" autoComplete="off" autoCapitalize="characters"
          spellcheck={false} maxLength={24} value={id.value} onInput={e => {
            id.value = e.currentTarget.value.toUpperCase(); trouble.value = '';
          }} />}
      </Field>
      <Four value={four.value} onType={x => { four.value = x; trouble.value = ''; }}
        error={tried.value && !FOUR.test(four.value) && m.lastFourBad} />
      {trouble.value && <p class="err" role="alert">
        <Icon name="alert" /><span>{trouble.value}</span></p>}
      <button class="btn dark wide" disabled={busy.value}>
        {busy.value ? m.s_loading : m.l_open}</button>
    </form>
  );
}
