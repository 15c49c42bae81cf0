import { Icon } from '@powerpay/kit/icon';
import type { ReviewCase } from '@powerpay/kit/model';
import { count } from '@powerpay/kit/money';
import { dayAndTime, dayOf } from '@powerpay/kit/time';
import { here, param } from '../address';
import { Cut } from '../kit/cells';
import { FilterChips, FilterSelect, type Choice } from '../kit/filters';
import { useList } from '../kit/list';
import { Empty, Page, Refresh } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { File } from './file';
import { decisionWords, KINDS, kindWords } from './words';

const MOST = 100;
const SHOW: readonly Choice[] = [['', 'All'], ['mine', 'Mine'], ['overdue', 'Overdue']];
const COLUMNS: Column<ReviewCase>[] = [
  { head: 'Case', cell: c => kindWords(c.kind) },
  { head: 'Until', cell: c => <Until one={c} /> },
  { head: 'About', mono: true, cell: c => <Cut text={c.subject} /> },
  { head: 'Owner', cell: c => c.owner ?? <span class="hint">nobody</span> },
  { head: 'Known', cell: c => <Cut text={c.text} /> },
];

/** What a machine must not decide: open cases first, the most urgent of them first. */
export default function Cases() {
  const kind = param('kind'), show = param('show'), open = param('case');
  const list = useList(() => staff(c => c.GET('/v1/staff/cases', { params: { query: {
    limit: MOST, mine: show === 'mine', overdue: show === 'overdue', ...(kind && { kind }),
  } } })).then(a => ({ ...a, rows: a.cases })), [kind, show]);
  const { answer: a } = list;
  return (
    <Page title="Cases" hint={a && `${count(a.open)} open, ${count(a.overdue)} overdue`}
      actions={<Refresh busy={list.busy} onClick={list.refresh} />}>
      <Tools>
        <FilterChips name="show" label="Show" choices={SHOW} />
        <FilterSelect name="kind" label="Kind" choices={[['', 'Every kind'], ...Object.entries(KINDS)]} />
      </Tools>
      <ListTable label="Cases" list={list} columns={COLUMNS} keyOf={c => c.id}
        href={c => here({ case: String(c.id) })}
        empty={<Empty icon="check"><p>No case. What a machine must not decide comes here.</p></Empty>} />
      {/^\d+$/.test(open) && <File key={open} id={Number(open)} onChange={list.refresh} />}
    </Page>
  );
}

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
