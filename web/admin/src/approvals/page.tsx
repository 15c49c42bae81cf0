import { here, param } from '../address';
import { Cut, Time } from '../kit/cells';
import { FilterChips, type Choice } from '../kit/filters';
import { Icon } from '../kit/icon';
import { useList } from '../kit/list';
import { Empty, Page, Refresh } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { One } from './one';
import { kindWords, stateWords } from './words';

const MOST = 50, POLL_MS = 15_000;
const SHOW: readonly Choice[] = [['', 'Waiting for me'], ['MINE', 'Made by me'], ['ALL', 'All']];

const load = (whose: 'ALL' | 'MINE' | 'WAITING', before: string) =>
  staff(c => c.GET('/v1/staff/approvals', { params: { query: {
    whose, limit: MOST, ...(before && { before: Number(before) }),
  } } })).then(a => ({ rows: a.approvals, next: a.nextBefore ? String(a.nextBefore) : undefined }));
export type Approval = Awaited<ReturnType<typeof load>>['rows'][number];

const COLUMNS: Column<Approval>[] = [
  { head: 'What', cell: a => kindWords(a.kind) },
  { head: 'State', cell: a => <State state={a.state} /> },
  { head: 'In detail', cell: a => <Cut text={a.summary} /> },
  { head: 'Why', cell: a => <Cut text={a.reason} /> },
  { head: 'Proposed by', cell: a => a.mine ? 'You' : a.madeBy },
  { head: 'When', cell: a => <Time at={a.madeAt} /> },
];

/** What one person proposed and another must agree to. */
export default function Approvals() {
  const show = param('whose'), open = param('approval');
  const whose = show === 'MINE' || show === 'ALL' ? show : 'WAITING';
  const list = useList(before => load(whose, before), [whose], POLL_MS);
  return (
    <Page title="Approvals" hint="Two people decide these: who proposed it cannot agree to it"
      actions={<Refresh busy={list.busy} onClick={list.refresh} />}>
      <Tools><FilterChips name="whose" label="Show" choices={SHOW} /></Tools>
      <ListTable label="Approvals" list={list} columns={COLUMNS} keyOf={a => a.id}
        href={a => here({ approval: String(a.id) })}
        empty={<Empty icon="check"><p>{whose === 'WAITING'
          ? 'Nothing waits for you. What colleagues propose comes here.' : 'Nothing was proposed yet.'}</p></Empty>} />
      {/^\d+$/.test(open) && <One key={open} id={Number(open)} onChange={list.refresh} />}
    </Page>
  );
}

export const State = ({ state }: { state: string }) => {
  const [text, tone] = stateWords(state);
  return <span class={`badge ${tone}`}>
    <Icon name={state === 'PROPOSED' ? 'clock' : state === 'AGREED' ? 'check' : 'x'} />{text}</span>;
};
