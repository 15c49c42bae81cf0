import { here, param, setParam } from '../address';
import { Cut, Time } from '../kit/cells';
import { CopyText } from '../kit/copy';
import { Drawer } from '../kit/drawer';
import { DateRange, FilterChips, SearchBox, type Choice } from '../kit/filters';
import { Icon } from '../kit/icon';
import { useList } from '../kit/list';
import { useOne } from '../kit/load';
import { Card, Empty, Page, Refresh } from '../kit/page';
import { ListTable, type Column } from '../kit/table';
import { Facts } from '../kit/timeline';
import { Tools } from '../kit/tools';
import { staff } from '../session';
import { asked, OUTCOMES, sheet, type AuditSeen, type Outcome } from './words';

const SHOW: readonly Choice[] = [['', 'All'], ['SEEN', 'Personal data looked at'],
  ['DONE', 'Done'], ['REFUSED', 'Refused'], ['FAILED', 'Failed'], ['BEGUN', 'Without an end']];
const COLUMNS: Column<AuditSeen>[] = [
  { head: 'When', cell: e => <Time at={e.at} /> },
  { head: 'Who', cell: e => <Cut text={e.who} /> },
  { head: 'What', mono: true, cell: e => <Cut text={e.act} /> },
  { head: 'To what', mono: true, cell: e => e.subject ? <Cut text={e.subject} /> : '' },
  { head: 'How it ended', cell: e => <Ended outcome={e.outcome} /> },
  { head: 'From', mono: true, cell: e => e.address },
];

/** Who did what, when and from where; each entry is bound to the one before it. */
export default function Audit() {
  const query = asked(param), on = Object.values(query).join('|'), open = param('entry');
  const list = useList(cursor => staff(c => c.GET('/v1/staff/audit', { params: { query: {
    ...query, ...(cursor && { before: Number(cursor) }),
  } } })).then(a => ({ rows: a.entries, next: a.next ? String(a.next) : undefined })), [on]);
  const one = list.rows.find(e => String(e.number) === open);
  return (
    <Page title="Audit" hint="Who did what, and who looked at whose data"
      actions={<><a class="btn line" href={sheet(query)} download>Download CSV</a>
        <Refresh busy={list.busy} onClick={list.refresh} /></>}>
      <Tools>
        <SearchBox name="who" label="Who: e-mail" most={254} />
        <SearchBox name="act" label="What: how it begins" most={200} />
        <SearchBox name="subject" label="To what: reference or customer" most={300} />
        <FilterChips name="outcome" label="How it ended" choices={SHOW} />
        <DateRange />
      </Tools>
      <ListTable label="Entries" list={list} columns={COLUMNS} keyOf={e => e.number}
        href={e => here({ entry: String(e.number) })}
        empty={<Empty icon="eye"><p>Nothing fits. Every change and every look at personal data comes here.</p>
        </Empty>} />
      <Head />
      {one && <Entry one={one} />}
    </Page>
  );
}

const Ended = ({ outcome }: { outcome: Outcome }) => {
  const { look, icon, text } = OUTCOMES[outcome];
  return <span class={`badge ${look}`}><Icon name={icon} />{text}</span>;
};

/** Kept elsewhere, it shows that the end was cut off. */
const Head = () => {
  const { value } = useOne(() => staff(c => c.GET('/v1/staff/audit/head')), []);
  return (
    <Card title="Head of the chain" hint={value?.at && <Time at={value.at} />}>
      {value?.head
        ? <><p>Keep this somewhere else. <span class="mono">./powerpay audit verify --head …</span> then
          proves that nothing up to here was changed or cut off.</p>
        <CopyText text={value.head} label="Copy the head" /></>
        : <p class="hint">Nothing is written yet.</p>}
    </Card>
  );
};

const Entry = ({ one }: { one: AuditSeen }) => (
  <Drawer title={`Entry ${one.number}`} label={`Entry ${one.number}`} onClose={() => setParam('entry', '')}>
    <Facts facts={[
      ['When', <Time key="at" at={one.at} />],
      ['Who', one.who],
      ['Roles', one.roles],
      ['What', <span key="act" class="mono">{one.act}</span>],
      ['To what', one.subject && <span key="subject" class="mono">{one.subject}</span>],
      ['How it ended', <Ended key="outcome" outcome={one.outcome} />],
      ['From', one.address],
      ['In the log as', one.correlation && <span key="id" class="mono">{one.correlation}</span>],
      ...Object.entries(one.details),
    ]} />
    {one.subject && <p><a class="link" href={`/admin/audit?subject=${encodeURIComponent(one.subject)}`}>
      All of this subject</a></p>}
    <p><a class="link" href={`/admin/audit?who=${encodeURIComponent(one.who)}`}>All of this person</a></p>
  </Drawer>
);
