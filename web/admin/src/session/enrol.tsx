import { useSignal } from '@preact/signals';
import { hasPasskeys } from '@powerpay/kit/passkeys';
import { enter, signOut } from '../session';
import { AddApp, AddPasskey } from './add';
import { Codes } from './codes';

/** Somebody without a second factor yet: nothing opens before one is added. */
export default function Enrol() {
  const way = useSignal<'app' | 'passkey' | null>(null), codes = useSignal<string[] | null>(null);
  const added = (fresh: string[]) => { if (fresh.length) codes.value = fresh; else enter(); };
  const back = () => { way.value = null; };
  if (codes.value) return <Codes codes={codes.value} onEnd={enter} />;
  if (way.value === 'app') return <AddApp onAdded={added} onCancel={back} />;
  if (way.value === 'passkey') return <AddPasskey onAdded={added} onCancel={back} />;
  return (
    <>
      <h2>Add a second factor</h2>
      <p>A password alone opens nothing here. Choose what you show beside it; you can add the other one later.</p>
      <button class="btn go wide" type="button" onClick={() => { way.value = 'app'; }}>
        An app on my phone</button>
      {hasPasskeys() && <button class="btn line wide" type="button" onClick={() => { way.value = 'passkey'; }}>
        A passkey</button>}
      <button class="btn line wide" type="button" onClick={() => void signOut()}>Cancel</button>
    </>
  );
}
