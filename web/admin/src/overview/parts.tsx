import type { Overview } from '@powerpay/kit/model';
import { count, naira } from '@powerpay/kit/money';
import { DataTable, type Column } from '../kit/table';
import { HEALTH } from './words';

type Provider = Overview['providers'][number];
type Company = Overview['companies'][number];

const Health = ({ is, on = true }: { is: Provider['health']; on?: boolean }) => {
  const { tone, text } = on ? HEALTH[is] : { tone: 'calm', text: 'Switched off' };
  return <span class={`badge ${tone}`}>{text}</span>;
};

const PROVIDERS: Column<Provider>[] = [
  { head: 'Name', cell: p => p.name },
  { head: 'Does', cell: p => p.kind === 'VENDOR' ? 'Sells electricity' : 'Takes money' },
  { head: 'Now', cell: p => <Health is={p.health} on={p.on} /> },
  { head: 'Our float', right: true, cell: p => p.floatKobo === undefined ? ''
    : <span class={p.floatLow ? 'minus' : undefined}>{naira(p.floatKobo)}{p.floatLow && ', low'}</span> },
];
const COMPANIES: Column<Company>[] = [
  { head: 'Company', cell: c => c.name },
  { head: 'Now', cell: c => <Health is={c.health} /> },
];

export const Providers = ({ rows }: { rows: readonly Provider[] }) => (
  <DataTable label="Gateways and vendors" rows={rows} columns={PROVIDERS}
    keyOf={p => `${p.kind} ${p.name}`} />
);
export const Companies = ({ rows }: { rows: readonly Company[] }) => (
  <DataTable label="Companies" rows={rows} columns={COMPANIES} keyOf={c => c.code} />
);

type Line = readonly [string, number, string, string?];

/** What people have to do, each with its list. */
export function Waiting({ w }: { w: Overview['waiting'] }) {
  const [young = 0, day = 0, old = 0] = w.cases;
  const lines: readonly Line[] = [
    ['Cases under an hour old', young, '/admin/cases'],
    ['Cases under a day old', day, '/admin/cases'],
    ['Older cases', old, '/admin/cases', old ? 'bad' : ''],
    ['Cases past their deadline', w.casesOverdue, '/admin/cases', w.casesOverdue ? 'bad' : ''],
    ['Complaints', w.complaints, '/admin/complaints'],
    ['Complaints past their deadline', w.complaintsOverdue, '/admin/complaints', w.complaintsOverdue ? 'bad' : ''],
    ['Approvals that need a second person', w.approvals, '/admin/approvals'],
    ['Purchases five minutes late', w.stuck, '/admin/purchases?state=VENDING', w.stuck ? 'bad' : ''],
  ];
  return (
    <dl class="sum">{lines.map(([what, n, path, tone]) => (
      <div key={what}><dt><a class="link" href={path}>{what}</a></dt>
        <dd class={tone === 'bad' ? 'num minus' : 'num'}>{count(n)}</dd></div>))}</dl>
  );
}
