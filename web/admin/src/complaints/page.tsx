import { count } from '@powerpay/kit/money';
import { param } from '../address';
import { Cut, Time } from '../kit/cells';
import { FilterChips, type Choice } from '../kit/filters';
import { useList } from '../kit/list';
import { Empty, Page, Refresh } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { Clock, kindWords, STATES, stateWords } from './words';

const MOST = 50;
const WHOSE: readonly Choice[] = [['', 'Everybody\'s'], ['true', 'Mine']];
type State = 'OPEN' | 'ANSWERED' | 'ESCALATED' | 'RESOLVED';

const load = (state: string, mine: boolean, cursor: string) => staff(c => c.GET('/v1/staff/complaints', {
  params: { query: { limit: MOST, mine, ...(state && { state: state as State }), ...(cursor && { cursor }) } },
})).then(a => ({ ...a, rows: a.complaints, next: a.nextCursor }));
type Complaint = Awaited<ReturnType<typeof load>>['rows'][number];

const COLUMNS: Column<Complaint>[] = [
  { head: 'Number', mono: true, cell: c => c.number },
  { head: 'Until', cell: c => <Clock one={c} /> },
  { head: 'State', cell: c => stateWords(c.state) },
  { head: 'About', cell: c => kindWords(c.kind) },
  { head: 'What was said', cell: c => <Cut text={c.text} /> },
  { head: 'Owner', cell: c => c.owner ?? <span class="hint">nobody</span> },
  { head: 'Received', cell: c => <Time at={c.receivedAt} /> },
];

/** What customers complain of, the nearest deadline first. */
export default function Complaints() {
  const state = param('state'), mine = param('mine') === 'true';
  const list = useList(cursor => load(state, mine, cursor), [state, mine]), { answer: a } = list;
  return (
    <Page title="Complaints" hint={a && `${count(a.open)} not put right, ${count(a.overdue)} overdue`}
      actions={<Refresh busy={list.busy} onClick={list.refresh} />}>
      <Tools>
        <FilterChips name="state" label="State" choices={STATES} />
        <FilterChips name="mine" label="Whose" choices={WHOSE} />
      </Tools>
      <ListTable label="Complaints" list={list} columns={COLUMNS} keyOf={c => c.number}
        href={c => `/admin/complaints/${c.number}`}
        empty={<Empty icon="check"><p>No complaint. What customers write comes here.</p></Empty>} />
    </Page>
  );
}
