import type { ComponentChildren } from 'preact';
import lazy from 'preact-iso/lazy';
import { useLocation } from 'preact-iso/router';
import { useEffect } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import { Note } from '@powerpay/kit/note';
import { signedIn } from '../account';
import m from '../locales/en/me';
import shell from '../locales/en/shell';
import { Shell } from '../shell';
import { asking, exitFrom, renewAccount } from './own';
import { said } from './said';
import type { Kept, Work } from './work';
import './me.css';

const StillYou = lazy(() => import('./still-you'));

/** A page of the account: leads to the sign-in and back, and asks "is it still you?" above it. */
export function Mine(p: { title: string; lead: string; children: ComponentChildren }) {
  const { path, route } = useLocation(), here = signedIn.value;
  useEffect(() => { if (!here) route(exitFrom(path), true); }, [here]);
  useEffect(() => { renewAccount().catch(() => undefined); }, []);
  return (
    <Shell title={p.title} lead={p.lead}>
      <div class="stack">
        {!navigator.onLine && <Note tone="calm"><p>{shell.offline}</p></Note>}
        {here && p.children}
      </div>
      <Pages />
      {asking.value && <StillYou />}
    </Shell>
  );
}

const PAGES = () => [
  ['/me/meters', m.meters], ['/me/reminders', m.reminders], ['/me/security', m.security],
  ['/me/privacy', m.data],
] as const;

/** The ways between the account's pages: beside them, on phones below. */
export function Pages() {
  const { path } = useLocation();
  return (
    <nav class="card side me-pages" aria-label={m.pages}>
      <a href="/me" aria-current={path === '/me' ? 'page' : undefined}>{shell.me}</a>
      {PAGES().map(([href, name]) => (
        <a key={href} href={href} aria-current={path === href ? 'page' : undefined}>
          {name}<Icon name="chevron" /></a>))}
    </nav>
  );
}

/** What a work says about itself: its fault, or that it is done. */
export const Said = ({ work, own, text, values }: {
  work: Work; own?: Readonly<Record<string, string>>; text?: string;
  values?: Record<string, string>;
}) => work.problem.value
  ? <p class="err" role="alert"><Icon name="alert" />
    <span>{said(work.problem.value, own, values)}</span></p>
  : work.done.value && text
    ? <p class="ok" role="status"><Icon name="check" />{text}</p> : null;

/** A list while it is not there, in a card of its own or in one: loading, or why not and once more. */
export function Waiting({ of, card }: { of: Kept<unknown>; card?: true }) {
  if (of.now.value) return null;
  if (!of.problem.value) return <p class={card ? 'card waits' : 'hint waits'} role="status">{shell.loading}</p>;
  return (
    <Note tone="bad"><p>{said(of.problem.value)}</p>
      <button type="button" class="link" onClick={() => void of.load()}>{shell.again}</button></Note>
  );
}
