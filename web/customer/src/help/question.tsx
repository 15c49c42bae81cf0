import type { ComponentChildren } from 'preact';
import { Icon } from '@powerpay/kit/icon';

/** A question that opens to its answer; the browser does the rest. */
export const Question = ({ title, open, children }: {
  title: string; open?: boolean; children: ComponentChildren;
}) => (
  <details class="qa" open={open}>
    <summary><h2>{title}</h2><Icon name="chevron" /></summary>
    <div class="in-it">{children}</div>
  </details>
);
