import type { ComponentChildren } from 'preact';
import type { Problem } from '@powerpay/kit/api';
import { Note } from '@powerpay/kit/note';
import { words } from '../words';
import { Icon, type IconName } from './icon';

type Props = {
  title: string; hint?: ComponentChildren;
  /** Buttons at the right of the title; at most one of them is amber. */
  actions?: ComponentChildren; children: ComponentChildren;
};

/** A page: its one h1, what it says beside it, its buttons, and what stands below. */
export const Page = ({ title, hint, actions, children }: Props) => (
  <main id="main" tabIndex={-1}>
    <div class="title"><h1>{title}</h1>{hint && <p class="hint">{hint}</p>}
      {actions && <div class="acts">{actions}</div>}</div>
    {children}
  </main>
);

type CardProps = {
  title?: string; hint?: ComponentChildren; actions?: ComponentChildren; flush?: boolean;
  children: ComponentChildren;
};
/** A white sheet with a heading; flush when a table, which has a name of its own, fills it to its edges. */
export const Card = ({ title, hint, actions, flush, children }: CardProps) => (
  <section class={flush ? 'box flush' : 'box'} aria-label={flush ? undefined : title}>
    {title && <div class="title"><h2>{title}</h2>{hint && <p class="hint">{hint}</p>}
      {actions && <div class="acts">{actions}</div>}</div>}
    {children}
  </section>
);

/** Nothing is here yet: what will appear, in one sentence, and at most one button. */
export const Empty = ({ icon = 'info', children }: { icon?: IconName; children: ComponentChildren }) => (
  <div class="none" role="status"><Icon name={icon} />{children}</div>
);

/** What went wrong, in plain words; nothing when nothing did. */
export const Trouble = ({ problem }: { problem: Problem | null | undefined }) => problem
  ? <Note tone="bad"><p>{words(problem)}</p></Note> : null;

/** Somebody else changed the thing meanwhile (409): what changed, and the way to see it. */
export const Stale = ({ problem, onReload }: { problem: Problem; onReload: () => unknown }) => (
  <Note tone="warn"><p>It has changed since you looked at it. Nothing of yours was done.
    {problem.detail && <> {problem.detail}</>}</p>
    <button class="btn line" type="button" onClick={() => void onReload()}>Show it as it is now</button>
  </Note>
);
export const isStale = (problem: Problem | null): boolean =>
  problem?.status === 409 && ['STALE_VERSION', 'CASE_CHANGED'].includes(problem.code);

/** Asks for the newest; says that it is on its way. */
export const Refresh = ({ busy, onClick }: { busy: boolean; onClick: () => unknown }) => (
  <button class="btn line" onClick={() => void onClick()} disabled={busy}>
    {busy ? 'Loading…' : 'Refresh'}</button>
);
