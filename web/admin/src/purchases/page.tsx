import { useSignal } from '@preact/signals';
import { useLayoutEffect, useMemo } from 'preact/hooks';
import { STATES } from '@powerpay/kit/badge';
import { Icon } from '@powerpay/kit/icon';
import type { PurchaseState } from '@powerpay/kit/model';
import { count } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { param, setParam } from '../address';
import { words } from '../words';
import { Drawer } from './drawer';
import { createList, type List } from './list';
import { Table } from './table';

export function Purchases() {
  const list = useMemo(() => createList(), []), open = param('purchase');
  useLayoutEffect(() => list.stop, [list]);
  return (
    <main id="main">
      <div class="title"><h1>Purchases</h1><p class="hint">Lagos time, newest first</p>
        <button class="btn line" onClick={() => void list.refresh()} disabled={list.busy.value}>
          {list.busy.value ? 'Loading…' : 'Refresh'}</button></div>
      <Filters />
      {list.problem.value && <Note tone="bad"><p>{words(list.problem.value)}</p></Note>}
      <Rows list={list} />
      {open && <Drawer key={open} id={open} />}
    </main>
  );
}

function Filters() {
  const typed = useSignal(param('query')), state = param('state');
  const choices: [string, string][] =
    [['', 'All'], ...Object.entries(STATES).map(([k, s]) => [k, s.text] as [string, string])];
  return (
    <div class="tools">
      <form role="search" onSubmit={e => {
        e.preventDefault();
        setParam('query', typed.value.trim());
      }}>
        <label class="sr" for="query">Reference, meter or phone</label>
        <Icon name="search" />
        <input id="query" type="search" maxLength={60} placeholder="Reference, meter or phone"
          value={typed.value} onInput={e => {
            typed.value = e.currentTarget.value;
            if (!typed.value) setParam('query', '');
          }} />
        <button class="btn line">Search</button>
      </form>
      <div class="chips" role="group" aria-label="State">{choices.map(([k, text]) => (
        <button key={k} class="chip" aria-pressed={state === k}
          onClick={() => setParam('state', k as PurchaseState)}>{text}</button>))}
      </div>
    </div>
  );
}

function Rows({ list }: { list: List }) {
  const { rows, cursor, loaded, busy } = list;
  if (!loaded.value) return <p class="none" role="status">{busy.value ? 'Loading…' : ''}</p>;
  if (!rows.value.length) {
    return (
      <div class="none" role="status"><p>No purchase matches.</p>
        <button class="btn line" onClick={() => { setParam('state', ''); setParam('query', ''); }}>
          Show all</button></div>
    );
  }
  return (
    <section class="box flush">
      <Table rows={rows.value} fading={busy.value} />
      <p class="more"><span class="hint">{count(rows.value.length)} shown</span>
        {cursor.value && <button class="btn line" disabled={busy.value}
          onClick={() => void list.more()}>More</button>}</p>
    </section>
  );
}
