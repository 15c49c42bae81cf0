import { useEffect, useMemo } from 'preact/hooks';
import { Dialog } from '@powerpay/kit/dialog';
import { Icon } from '@powerpay/kit/icon';
import { account } from '../account';
import m from '../locales/en/signin';
import shell from '../locales/en/shell';
import { asking } from './own';
import { hasPasskeys } from '@powerpay/kit/passkeys';
import { SignSteps } from './sign-steps';
import { createSigning } from './signing';

/** Before a delicate thing: a fresh code, or a passkey, without leaving what is half done. */
export default function StillYou() {
  const a = account.value;
  const s = useMemo(() => createSigning(a?.phone ?? a?.email ?? ''), []), at = s.step.value.at;
  useEffect(() => s.close, []);
  useEffect(() => { if (at === 'in') asking.value?.(true); }, [at]);
  return (
    <Dialog class="ask-box" label={m.againTitle} onClose={() => asking.value?.(false)}>
      <div class="steps">
        <h2>{m.againTitle}</h2>
        {at === 'who' && <p class="hint">{m.againWhy}</p>}
        <SignSteps s={s} fixed />
        {at === 'who' && !!a?.passkeys.length && hasPasskeys()
          && <button type="button" class="btn line wide" disabled={s.busy.value}
            onClick={() => void s.passkey()}><Icon name="shield" />{m.withPasskey}</button>}
        <button type="button" class="btn line wide" onClick={() => asking.value?.(false)}>
          {shell.cancel}</button>
      </div>
    </Dialog>
  );
}
