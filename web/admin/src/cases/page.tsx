import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import type { ReviewCase } from '@powerpay/kit/model';
import { count } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { dayAndTime, dayOf } from '@powerpay/kit/time';
import { param, setParam } from '../address';
import { words } from '../words';
import { File } from './file';
import { createCases, type CaseList } from './list';
import { decisionWords, KINDS, kindWords } from './words';

/** What a machine must not decide: open cases first, the most urgent of them first. */
export function Cases() {
  const list = useMemo(() => createCases(), []), open = param('case');
  useLayoutEffect(() => list.stop, [list]);
  return (
    <main id="main">
      <div class="title"><h1>Cases</h1><p class="hint">{count(list.open.value)} open,
        {' '}{count(list.overdue.value)} overdue</p>
        <button class="btn line" onClick={() => void list.refresh()} disabled={list.busy.value}>
          {list.busy.value ? 'Loading…' : 'Refresh'}</button></div>
      <Filters />
      {list.problem.value && <Note tone="bad"><p>{words(list.problem.value)}</p></Note>}
      <Rows list={list} />
      {/^\d+$/.test(open) && <File key={open} id={Number(open)} onChange={list.refresh} />}
    </main>
  );
}

const SHOW: [string, string][] = [['', 'All'], ['mine', 'Mine'], ['overdue', 'Overdue']];

const Filters = () => (
  <div class="tools">
    <div class="chips" role="group" aria-label="Show">{SHOW.map(([k, text]) => (
      <button key={k} class="chip" aria-pressed={param('show') === k}
        onClick={() => setParam('show', k)}>{text}</button>))}
    </div>
    <div class="field"><label for="kind">Kind</label>
      <select id="kind" class="in" value={param('kind')}
        onChange={e => setParam('kind', e.currentTarget.value)}>
        <option value="">Every kind</option>
        {Object.entries(KINDS).map(([k, text]) => <option key={k} value={k}>{text}</option>)}
      </select></div>
  </div>
);

function Rows({ list: { rows, loaded, busy } }: { list: CaseList }) {
  if (!loaded.value) return <p class="none" role="status">{busy.value ? 'Loading…' : ''}</p>;
  if (!rows.value.length) {
    return <p class="none" role="status">No case. What a machine must not decide comes here.</p>;
  }
  return (
    <section class="box flush"><div class="scroll" tabIndex={0} role="region" aria-label="Cases">
      <table class={busy.value ? 'fading' : undefined}>
        <thead><tr><th scope="col">Case</th><th scope="col">Until</th><th scope="col">About</th>
          <th scope="col">Owner</th><th scope="col">Known</th></tr></thead>
        <tbody>{rows.value.map(one => <Row key={one.id} one={one} />)}</tbody>
      </table></div></section>
  );
}

const Row = ({ one }: { one: ReviewCase }) => (
  <tr onClick={() => setParam('case', String(one.id))}>
    <td><button class="ref" onClick={e => {
      e.stopPropagation();
      setParam('case', String(one.id));
    }}>{kindWords(one.kind)}</button></td>
    <td><Until one={one} /></td>
    <td class="mono"><span class="cut" title={one.subject}>{one.subject}</span></td>
    <td>{one.owner ?? <span class="hint">nobody</span>}</td>
    <td><span class="cut" title={one.text}>{one.text}</span></td>
  </tr>
);

/** How long there is, or how it ended. */
export function Until({ one }: { one: ReviewCase }) {
  if (one.decision) {
    return <span class="badge calm"><Icon name="check" />{decisionWords(one.decision)}</span>;
  }
  const look = one.overdue ? 'badge bad' : one.proposed ? 'badge busy' : 'badge warn';
  return (
    <span class={look} title={dayAndTime(one.deadline)}>
      <Icon name={one.overdue ? 'alert' : 'clock'} />
      {one.overdue ? 'Overdue' : one.proposed ? 'Second person' : `By ${dayOf(one.deadline)}`}
    </span>
  );
}
