import { useSignal } from '@preact/signals';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { Money, Time } from '../kit/cells';
import { useOne } from '../kit/load';
import { Card, Page, Refresh, Trouble } from '../kit/page';
import { DataTable } from '../kit/table';
import { Facts, Timeline } from '../kit/timeline';
import { may } from '../me';
import type { Params } from '../route';
import { staff } from '../session';
import { Acting, type Act } from './acts';
import { called, FIELDS, noteWords, purposeWords, words, type CustomerFile, type Field } from './words';

/** What was shown in clear stands here until the page is left. */
type Clear = Partial<Record<Field, string>>;

/** All of one customer; whoever opens it is written down. */
export default function Customer({ id = '' }: Params) {
  const file = useOne(() => staff(c => c.GET('/v1/staff/customers/{id}', { params: { path: { id } } })), [id]);
  const act = useSignal<Act | null>(null), clear = useSignal<Clear>({}), { value: seen } = file;
  const choose = (next: Act) => { act.value = next; };
  return (
    <Page title={seen ? called(seen.customer) : 'Customer'}
      hint={seen && (seen.customer.account ? 'Has an account' : 'Buys without an account')}
      actions={<><Refresh busy={file.busy} onClick={file.refresh} />
        {may(['SUPPORT', 'FINANCE', 'OPERATIONS']) && seen
          && <button class="btn line" onClick={() => choose({ kind: 'note' })}>Write a note</button>}</>}>
      <Trouble problem={file.problem} />
      {!seen && !file.problem && <p class="none late" role="status">Loading…</p>}
      {seen && <File seen={seen} clear={clear.value} onAct={choose} />}
      {act.value && seen && <Acting id={id} act={act.value} name={called(seen.customer)}
        onClose={() => { act.value = null; }} onFile={file.set} onGone={file.refresh}
        onClear={(field, value) => { clear.value = { ...clear.value, [field]: value }; }} />}
    </Page>
  );
}

type Shown = { seen: CustomerFile; clear: Clear; onAct: (act: Act) => void };

const File = ({ seen, clear, onAct }: Shown) => (
  <>
    {seen.blocks.map(b => (
      <Note key={b.meter ?? ''} tone="warn"><p>{b.meter ? `Meter ${b.meter}` : 'The phone'} is blocked:
        {' '}{b.reason} — {b.by}</p>
      {may(['SUPPORT', 'FINANCE']) && <button class="btn line"
        onClick={() => onAct({ kind: 'unblock', ...(b.meter && { meter: b.meter }) })}>Lift this block</button>}
      </Note>))}
    <Who seen={seen} clear={clear} onAct={onAct} />
    <Card title="Purchases" flush>
      <DataTable label="Purchases" rows={seen.purchases} keyOf={p => p.id} href={p => `/admin/purchases/${p.id}`}
        columns={[
          { head: 'Reference', mono: true, cell: p => p.id },
          { head: 'When', cell: p => <Time at={p.at} /> },
          { head: 'State', cell: p => words(p.state) },
          { head: 'Company', cell: p => p.company },
          { head: 'Meter', mono: true, cell: p => p.meter },
          { head: 'Total', right: true, cell: p => <Money kobo={p.totalKobo} /> },
        ]} />
    </Card>
    <Meters seen={seen} onAct={onAct} />
    {seen.complaints.length > 0 && <Card title="Complaints" flush>
      <DataTable label="Complaints" rows={seen.complaints} keyOf={c => c.number}
        href={c => `/admin/complaints?complaint=${c.number}`} columns={[
          { head: 'Number', mono: true, cell: c => c.number },
          { head: 'Received', cell: c => <Time at={c.receivedAt} /> },
          { head: 'About', cell: c => words(c.kind) },
          { head: 'State', cell: c => words(c.state) },
        ]} />
    </Card>}
    <Card title="Notes">
      {seen.notes.length
        ? <Timeline steps={[...seen.notes].reverse().map(n => ({
          at: n.at, text: noteWords(n.kind), hint: `${n.text} — ${n.by}` }))} />
        : <p class="hint">Nothing was written yet.</p>}
    </Card>
    {seen.customer.account && <Card title="Consents">
      {seen.consents.length
        ? <Timeline steps={[...seen.consents].reverse().map(c => ({
          at: c.at, text: `${purposeWords(c.purpose)}: ${c.given ? 'agreed' : 'taken back'}`,
          hint: `Text of ${c.version}` }))} />
        : <p class="hint">None is kept.</p>}
    </Card>}
  </>
);

const Who = ({ seen, clear, onAct }: Shown) => {
  const { customer: c, limit } = seen, hidden = { PHONE: c.phone, EMAIL: c.email, NAME: c.name };
  const unmasks = may(['SUPPORT', 'FINANCE', 'ADMINISTRATOR']);
  return (
    <Card title="Who it is" actions={<Rights seen={seen} onAct={onAct} />}>
      <Facts facts={[
        ...FIELDS.map(([field, text]) => [words(text), hidden[field] && <span key={field}>
          <span class="mono">{clear[field] ?? hidden[field]}</span>{' '}
          {unmasks && !clear[field] && <button class="btn line"
            onClick={() => onAct({ kind: 'unmask', field })}>Show {text}</button>}</span>] as const),
        ['Language', seen.language],
        ['Account since', seen.since && <Time key="since" at={seen.since} />],
        ['May pay at once', limit && `${naira(limit.mostKobo)}: ${words(limit.reason)}`],
      ]} />
    </Card>
  );
};

const Rights = ({ seen, onAct }: Omit<Shown, 'clear'>) => (
  <>
    {may(['SUPPORT', 'FINANCE']) && seen.customer.phone && !seen.blocks.some(b => !b.meter)
      && <button class="btn line" onClick={() => onAct({ kind: 'block' })}>Block the phone</button>}
    {may(['SUPPORT', 'ADMINISTRATOR'])
      && <button class="btn line" onClick={() => onAct({ kind: 'export' })}>Hand data over</button>}
    {may(['ADMINISTRATOR']) && seen.customer.account
      && <button class="btn line" onClick={() => onAct({ kind: 'erase' })}>End the account</button>}
  </>
);

const Meters = ({ seen, onAct }: Omit<Shown, 'clear'>) => (
  <Card title="Meters" flush>
    <DataTable label="Meters" rows={seen.meters} keyOf={m => m.company + m.number} columns={[
      { head: 'Number', mono: true, cell: m => m.number },
      { head: 'Company', cell: m => m.company },
      { head: 'Saved', cell: m => m.saved ? 'Yes' : 'Bought for' },
      { head: 'Change', right: true, cell: m => may(['SUPPORT', 'FINANCE'])
        && !seen.blocks.some(b => b.meter === m.number)
        && <button class="btn line" aria-label={`Block meter ${m.number}`}
          onClick={() => onAct({ kind: 'block', meter: m.number })}>Block</button> },
    ]} />
  </Card>
);
