import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Dialog } from '@powerpay/kit/dialog';
import { reference } from '@powerpay/kit/id';
import { go } from './address';
import { Icon, type IconName } from './kit/icon';
import { groups } from './nav';

interface Command { text: string; hint: string; icon: IconName; href: string }

const pages = (): Command[] => groups().flatMap(g => g.routes.map(r => (
  { text: r.nav, hint: g.name, icon: r.icon ?? 'file', href: r.path } satisfies Command)));
const asked = (text: string): Command => ({
  text: `Purchases with “${text}”`, hint: 'Search', icon: 'search',
  href: `/admin/purchases?query=${encodeURIComponent(text)}`,
});

/** A whole reference leads to its purchase at once. */
function named(text: string): Command[] {
  const id = reference(text);
  if (!/^PP[0-9A-HJKMNP-TV-Z]{10}$/.test(id)) return [];
  return [{ text: `Purchase ${id}`, hint: 'Open', icon: 'receipt', href: `/admin/purchases/${id}` }];
}

/** Pages whose name has these letters; a number or reference is looked for among the purchases first. */
export function commands(typed: string): Command[] {
  const text = typed.trim(), low = text.toLowerCase();
  const fits = pages().filter(c => c.text.toLowerCase().includes(low));
  if (!text) return fits;
  return (/\d/.test(text) ? [...named(text), asked(text), ...fits] : [...fits, asked(text)]).slice(0, 8);
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
const typing = (e: KeyboardEvent) =>
  /^(INPUT|SELECT|TEXTAREA)$/.test((e.target as Element | null)?.tagName ?? '');

/** Ctrl-K or / from anywhere: go to a page, or find a purchase by any of its numbers. */
export function Palette() {
  const open = useSignal(false);
  useEffect(() => {
    const key = (e: KeyboardEvent) => {
      const wanted = e.key === 'k' && (e.ctrlKey || e.metaKey) || e.key === '/' && !typing(e);
      if (!wanted || document.querySelector('dialog[open]')) return;
      e.preventDefault();
      open.value = true;
    };
    addEventListener('keydown', key);
    return () => removeEventListener('keydown', key);
  }, []);
  return (
    <>
      <button class="find" onClick={() => { open.value = true; }}>
        <Icon name="search" /><span>Search purchases or go to a page</span><kbd>Ctrl K</kbd></button>
      {open.value && <Dialog class="palette" label="Search" onClose={() => { open.value = false; }}>
        <Search onDone={() => { open.value = false; }} /></Dialog>}
    </>
  );
}

function Search({ onDone }: { onDone: () => void }) {
  const typed = useSignal(''), at = useSignal(0), hits = useComputed(() => commands(typed.value));
  const run = (c?: Command) => { if (c) { onDone(); go(c.href); } };
  const key = (e: KeyboardEvent) => {
    const step = STEP[e.key], most = hits.value.length;
    if (e.key === 'Enter') { e.preventDefault(); run(hits.value[at.value]); }
    if (!step || !most) return;
    e.preventDefault();
    at.value = (at.value + step + most) % most;
  };
  return (
    <>
      <input role="combobox" aria-expanded="true" aria-controls="hits" aria-label="Search"
        aria-activedescendant={hits.value.length ? `hit-${at.value}` : undefined} autoComplete="off"
        placeholder="Reference, meter, phone, or a page" maxLength={60} value={typed.value}
        onInput={e => { typed.value = e.currentTarget.value; at.value = 0; }} onKeyDown={key} />
      <div class="hits" id="hits" role="listbox" aria-label="Results">{hits.value.map((c, i) => (
        <div key={c.href} id={`hit-${i}`} role="option" aria-selected={i === at.value} tabIndex={-1}
          onClick={() => run(c)} onPointerMove={() => { at.value = i; }}>
          <Icon name={c.icon} /><span>{c.text}</span><small>{c.hint}</small></div>))}</div>
    </>
  );
}
