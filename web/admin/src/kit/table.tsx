import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { count } from '@powerpay/kit/money';
import { go, param, setParam } from '../address';
import { Icon } from './icon';
import type { Answer, List } from './list';
import { Trouble } from './page';

export type Column<T> = {
  head: string; cell: (row: T) => ComponentChildren;
  /** Numbers and money: at the right, every digit as wide as the others. */
  right?: boolean; mono?: boolean;
  /** The server can sort by it: the name it knows, kept in the address as ?sort=name or -name. */
  sort?: string;
};
type Props<T> = {
  /** What the rows are, for who does not see them. */
  label: string; rows: readonly T[]; columns: readonly Column<T>[];
  keyOf: (row: T) => string | number;
  /** Where a row leads; its first cell is the link, the whole row can be clicked. */
  href?: (row: T) => string;
  /** New rows are on their way: the old ones fade. */
  busy?: boolean; loaded?: boolean;
};

const STEP: Record<string, number> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };
const look = <T,>(c: Column<T>) =>
  [c.right && 'right num', c.mono && 'mono'].filter(Boolean).join(' ') || undefined;
const inside = (e: Event) => (e.target as Element).closest('a, button, input, select, summary, label');

/** Arrows or j and k move from row to row, Home and End to the ends, Enter opens. */
function move(e: KeyboardEvent, body: HTMLElement) {
  const all = [...body.querySelectorAll<HTMLElement>('.ref')], last = all.length - 1;
  const at = all.indexOf(document.activeElement as HTMLElement), step = STEP[e.key];
  const to = e.key === 'Home' ? 0 : e.key === 'End' ? last : step ? at + step : -1;
  if (at < 0 || to < 0 && !step) return;
  e.preventDefault();
  all[Math.min(last, Math.max(0, to))]?.focus();
}

/** Rows that the server sorted and paged. At 320 px it scrolls inside, never the page. */
export function DataTable<T>({ label, rows, columns, keyOf, href, busy, loaded = true }: Props<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  const open = (e: MouseEvent, row: T) => {
    if (href && !inside(e) && !getSelection()?.toString()) go(href(row));
  };
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={label} aria-busy={!!busy}>
      <table class={busy && loaded ? 'grid fading' : 'grid'}>
        <thead><tr>{columns.map(c => <Head key={c.head} c={c} />)}</tr></thead>
        {loaded
          ? <tbody ref={body} class={href && 'opens'} onKeyDown={e => move(e, body.current!)}>
            {rows.map(row => (
              <tr key={keyOf(row)} onClick={e => open(e, row)}>{columns.map((c, i) => (
                <td key={c.head} class={look(c)}>{i === 0 && href
                  ? <a class="ref" href={href(row)}>{c.cell(row)}</a> : c.cell(row)}</td>))}
              </tr>))}</tbody>
          : <Bones wide={columns.length} />}
      </table>
      {!loaded && <p class="sr" role="status">Loading…</p>}
    </div>
  );
}

function Head<T>({ c }: { c: Column<T> }) {
  const by = param('sort'), down = by === `-${c.sort}`, up = by === c.sort;
  const side = c.right ? 'right' : undefined;
  if (!c.sort) return <th scope="col" class={side}>{c.head}</th>;
  return (
    <th scope="col" class={side} aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <button onClick={() => setParam('sort', down ? c.sort! : `-${c.sort}`)}>{c.head}
        {(up || down) && <Icon name={up ? 'up' : 'down'} />}</button></th>
  );
}

const BONES = Array.from({ length: 8 }, (_, i) => i);
/** Rows of the real height before the first ones come; unseen for the first moment. */
const Bones = ({ wide }: { wide: number }) => (
  <tbody class="bones" aria-hidden="true">{BONES.map(i => (
    <tr key={i}>{Array.from({ length: wide }, (_, j) => <td key={j}>&nbsp;</td>)}</tr>))}</tbody>
);

type ListProps<T> = Omit<Props<T>, 'rows' | 'busy' | 'loaded'> & {
  list: Pick<List<Answer<T>>, 'rows' | 'loaded' | 'busy' | 'problem' | 'more' | 'loadMore'>;
  /** Shown when there is no row: see Empty. */
  empty: ComponentChildren;
};

/** A whole list in a sheet: what went wrong, the table, what stands there when it is empty, more. */
export function ListTable<T>({ list, empty, ...table }: ListProps<T>) {
  const { rows, loaded, busy, problem, more, loadMore } = list;
  return (
    <>
      <Trouble problem={problem} />
      {loaded && !rows.length ? empty : (loaded || !problem) && <section class="box flush">
        <DataTable {...table} rows={rows} busy={busy} loaded={loaded} />
        {loaded && <Pager shown={rows.length} more={more} busy={busy} onMore={loadMore} />}
      </section>}
    </>
  );
}

type PagerProps = { shown: number; more: boolean; busy: boolean; onMore: () => unknown };
/** How many rows are shown, and the next ones. */
export const Pager = ({ shown, more, busy, onMore }: PagerProps) => (
  <p class="more"><span class="hint num">{count(shown)} shown</span>
    {more && <button class="btn line" disabled={busy} onClick={() => void onMore()}>More</button>}</p>
);
