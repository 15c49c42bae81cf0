import { Dialog } from '@powerpay/kit/dialog';
import { asking } from '../session';
import Factor from './factor';

/** Before money and rights: the second factor, if it was shown more than five minutes ago. */
export default function StepUp() {
  const done = (shown: boolean) => () => asking.peek()?.(shown);
  return (
    <Dialog class="confirm" label="Show your second factor" onClose={done(false)}>
      <div class="box">
        <h2>Is it still you?</h2>
        <p class="hint">This moves money or changes rights, so your second factor is asked once more.
          It is good for five minutes.</p>
        <Factor app passkey deed="Go on" onShown={done(true)} onCancel={done(false)} />
      </div>
    </Dialog>
  );
}
