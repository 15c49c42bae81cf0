import { useSignal } from '@preact/signals';
import lazy from 'preact-iso/lazy';
import m from '../locales/en/security';
import type { Kind } from './new-contact';

const NewContact = lazy(() => import('./new-contact'));
const NAMES = {
  phone: () => ({ name: m.phone, add: m.addPhone, change: m.changePhone }),
  email: () => ({ name: m.email, add: m.addEmail, change: m.changeEmail }),
};

/** A phone or e-mail of the account, and the way to another. */
export function Contact({ kind, now }: { kind: Kind; now: string | undefined }) {
  const x = NAMES[kind](), open = useSignal(false);
  return (
    <div class="steps">
      <p><span class="hint">{x.name}</span><br /><b class="num">{now ?? m.notYet}</b></p>
      {open.value
        ? <NewContact kind={kind} onEnd={() => { open.value = false; }} />
        : <button type="button" class="btn line" onClick={() => { open.value = true; }}>
          {now ? x.change : x.add}</button>}
    </div>
  );
}
