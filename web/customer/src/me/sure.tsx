import { Dialog } from '@powerpay/kit/dialog';
import shell from '../locales/en/shell';

type Props = {
  ask: string; hint?: string; yes: string; busy?: boolean;
  onYes: () => void; onNo: () => void;
};

/** Asks before something goes that does not come back. */
export const Sure = ({ ask, hint, yes, busy = false, onYes, onNo }: Props) => (
  <Dialog class="ask-box" label={ask} onClose={onNo}>
    <h2>{ask}</h2>{hint && <p class="hint">{hint}</p>}
    <div class="row">
      <button type="button" class="btn line" onClick={onNo}>{shell.cancel}</button>
      <button type="button" class="btn danger" disabled={busy} onClick={onYes}>{yes}</button>
    </div>
  </Dialog>
);
