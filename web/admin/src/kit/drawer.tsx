import type { ComponentChildren } from 'preact';
import { Dialog } from '@powerpay/kit/dialog';
import { Icon } from './icon';

type Props = {
  /** The name of the thing, for who does not see it and as its heading. */
  title: ComponentChildren; label: string; badge?: ComponentChildren; onClose: () => void;
  children: ComponentChildren;
};

/** One thing of a list, beside the list; Escape closes it and returns to the row. */
export const Drawer = ({ title, label, badge, onClose, children }: Props) => (
  <Dialog class="drawer" label={label} onClose={onClose}>
    <header><h2>{title}</h2>{badge}
      <button class="ghost" aria-label="Close" onClick={onClose}><Icon name="x" /></button></header>
    {children}
  </Dialog>
);
