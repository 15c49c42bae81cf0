import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { place } from './address';
import { Account } from './account';
import { Icon } from './kit/icon';
import { groups } from './nav';
import { preload } from './outlet';
import { Palette } from './palette';
import { session } from './session';

/** Machines where nothing is real money: our own, and hosts that say so in their name. */
const TRIAL = /^(localhost|127\.|\[::1\])|(^|[.-])(sandbox|staging|test|dev)([.-]|$)/;

/** The rail, the head with search and account, and the page. Below 960 px the rail opens by a button. */
export function Shell({ nav, children }: { nav: string; children: ComponentChildren }) {
  const open = useSignal(false), burger = useRef<HTMLButtonElement>(null);
  const close = () => { open.value = false; burger.current?.focus(); };
  const seen = session.value === 'in';
  useEffect(() => { open.value = false; }, [place.value]);
  useEffect(() => {
    if (!open.value) return;
    document.querySelector<HTMLElement>('#rail a')?.focus();
    const key = (e: KeyboardEvent) => { if (e.key === 'Escape') close(); };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, [open.value]);
  return (
    <div class={`shell${seen ? '' : ' unknown'}${open.value ? ' open' : ''}`}>
      <a class="skip" href="#main">Skip to content</a>
      <header class="head">
        <button ref={burger} class="ghost burger" aria-expanded={open.value} aria-controls="rail"
          onClick={() => { open.value = !open.value; }}>
          <Icon name={open.value ? 'x' : 'menu'} /><span class="sr">Menu</span></button>
        <Palette />
        {TRIAL.test(location.hostname) && <span class="env">Sandbox</span>}
        <Account />
      </header>
      <Rail nav={nav} />
      {open.value && <div class="veil" aria-hidden="true" onClick={close} />}
      {children}
    </div>
  );
}

const Rail = ({ nav }: { nav: string }) => (
  <nav class="rail" id="rail" aria-label="Main">
    <a class="brand" href="/admin/"><img src="/admin/icon.svg" width="26" height="26" alt="" />
      PowerPay <em>staff</em></a>
    {groups().map(g => (
      <section key={g.name} aria-labelledby={`nav-${g.name}`}>
        <h2 id={`nav-${g.name}`}>{g.name}</h2>
        {g.routes.map(r => (
          <a key={r.path} href={r.path} aria-current={r.nav === nav ? 'page' : undefined}
            onPointerEnter={() => void preload(r).catch(() => undefined)}>
            <Icon name={r.icon ?? 'file'} />{r.nav}</a>))}
      </section>))}
  </nav>
);
