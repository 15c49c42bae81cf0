import { Dialog } from '@powerpay/kit/dialog';
import { Note } from '@powerpay/kit/note';
import { CopyText } from '../kit/copy';

type Props = { what: string; secret: string; onClose: () => void };

/** A key or secret, this once: nobody can show it again. */
export const Secret = ({ what, secret, onClose }: Props) => (
  <Dialog class="confirm" label={what} onClose={onClose}>
    <div class="box">
      <h2>{what}</h2>
      <Note tone="warn"><p>It is shown once. Copy it now and hand it over by a safe way.</p></Note>
      <p><CopyText text={secret} /></p>
      <button class="btn go wide" onClick={onClose}>I have it</button>
    </div>
  </Dialog>
);
