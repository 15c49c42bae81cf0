import { useSignal } from '@preact/signals';
import { useLocation } from 'preact-iso/router';
import { Field, onSubmit } from '@powerpay/kit/field';
import { reference } from '@powerpay/kit/id';
import m from '../locales/en/help';

const NUMBER = /^[A-Z0-9]{6,20}$/;

/** A complaint by its number, from any phone; the last four digits are asked for there. */
export function FindComplaint() {
  const typed = useSignal(''), tried = useSignal(false), { route } = useLocation();
  const number = () => reference(typed.value);
  const open = () => {
    tried.value = true;
    if (NUMBER.test(number())) route(`/c/${number()}`);
  };
  return (
    <form class="card" noValidate onSubmit={onSubmit(open)} aria-labelledby="find-complaint">
      <div><h2 id="find-complaint">{m.findTitle}</h2><p class="hint">{m.findHint}</p></div>
      <Field key="number" id="number" label={m.findNumber}
        error={tried.value && !NUMBER.test(number()) && m.findBad}>
        {a => <input {...a} class="in mono" autoComplete="off" autoCapitalize="characters"
          spellcheck={false} maxLength={24} value={typed.value}
          onInput={e => { typed.value = e.currentTarget.value.toUpperCase(); }} />}
      </Field>
      <button class="btn dark wide">{m.findOpen}</button>
    </form>
  );
}
