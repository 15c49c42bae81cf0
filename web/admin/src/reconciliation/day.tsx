import { useSignal } from '@preact/signals';
import type { DayFile, DayItem } from '@powerpay/kit/model';
import { count } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { Money, Time } from '../kit/cells';
import { dayWords } from '../kit/days';
import { useOne } from '../kit/load';
import { Card, Page, Refresh, Trouble } from '../kit/page';
import { DataTable } from '../kit/table';
import { Timeline } from '../kit/timeline';
import { may } from '../me';
import type { Params } from '../route';
import { staff } from '../session';
import { Close, Compare, Explain, Reopen, Statement } from './acts';
import { apart, DayBadge, differenceWords, sideWords } from './words';

type Doing = 'close' | 'reopen' | 'compare' | 'upload' | DayItem | null;
const EVERY_MS = 5_000;

/** One day: both sides, what differs and how it is settled, and closing it. */
export default function DayPage({ day = '' }: Params) {
  const file = useOne(() => staff(c => c.GET('/v1/staff/reconciliation/{day}', { params: { path: { day } } })),
    [day], EVERY_MS);
  const doing = useSignal<Doing>(null), { value: f, problem } = file, closed = f?.about.state === 'CLOSED';
  const done = () => { doing.value = null; void file.refresh(); }, stop = () => { doing.value = null; };
  return (
    <Page title={/^\d{4}-\d\d-\d\d$/.test(day) ? dayWords(day) : day} hint={f && <DayBadge state={f.about.state} />}
      actions={<Refresh busy={file.busy} onClick={file.refresh} />}>
      <Trouble problem={problem} />
      {!f && !problem && <p class="none late" role="status">Loading…</p>}
      {f && <>
        {!closed && may(['FINANCE']) && <Deeds f={f} on={d => { doing.value = d; }} />}
        <Sides f={f} />
        <Items f={f} onExplain={item => { doing.value = item; }} />
        <Runs f={f} />
        <History f={f} />
        {closed && may(['FINANCE']) && <p><button class="btn line" onClick={() => { doing.value = 'reopen'; }}>
          Open it again…</button></p>}
      </>}
      {f && doing.value === 'close' && <Close file={f} onDone={done} onClose={stop} />}
      {f && doing.value === 'reopen' && <Reopen file={f} onDone={done} onClose={stop} />}
      {f && doing.value === 'compare' && <Compare file={f} onDone={done} onClose={stop} />}
      {f && doing.value === 'upload' && <Statement file={f} onDone={done} onClose={stop} />}
      {f && doing.value && typeof doing.value === 'object'
        && <Explain file={f} item={doing.value} onDone={done} onClose={stop} />}
    </Page>
  );
}

const Deeds = ({ f, on }: { f: DayFile; on: (d: Doing) => void }) => (
  <Card title="Close the day" actions={<>
    <button class="btn line" onClick={() => on('upload')}>Upload a statement</button>
    <button class="btn line" onClick={() => on('compare')}>Compare now</button>
    <button class="btn go" disabled={f.wants.length > 0} onClick={() => on('close')}>Close this day</button></>}>
    {f.wants.length
      ? <Note tone="warn">{f.wants.map(w => <p key={w}>{w}</p>)}</Note>
      : <p>It is over and compared, and every difference is settled.</p>}
  </Card>
);

const Sides = ({ f }: { f: DayFile }) => (
  <Card title="Both sides" flush hint={f.about.comparedAt && <>compared <Time at={f.about.comparedAt} /></>}>
    {f.about.sides.length
      ? <DataTable label="Sums of both sides" rows={f.about.sides} keyOf={sideWords} columns={[
        { head: 'Provider', cell: sideWords },
        { head: 'Ours', right: true, cell: s => count(s.ourCount) },
        { head: 'Our sum', right: true, cell: s => <Money kobo={s.ours} /> },
        { head: 'Theirs', right: true, cell: s => count(s.theirCount) },
        { head: 'Their sum', right: true, cell: s => <Money kobo={s.theirs} /> },
        { head: 'Difference', right: true, cell: s => <Money kobo={apart(s)} /> },
      ]} />
      : <p class="none">Nothing was compared yet.</p>}
  </Card>
);

const Items = ({ f, onExplain }: { f: DayFile; onExplain: (item: DayItem) => void }) => (
  <Card title="Differences" flush>
    {f.items.length
      ? <DataTable label="What differs" rows={f.items} keyOf={i => `${i.kind} ${i.provider} ${i.reference}`} columns={[
        { head: 'What', cell: i => differenceWords(i.kind) },
        { head: 'Provider', cell: i => i.provider },
        { head: 'Reference', mono: true, cell: i => i.purchaseId
          ? <a href={`/admin/purchases/${i.purchaseId}`}>{i.reference}</a> : i.reference },
        { head: 'Theirs', right: true, cell: i => <Money kobo={i.theirsKobo} /> },
        { head: 'Ours', right: true, cell: i => <Money kobo={i.oursKobo} /> },
        { head: 'Settled', cell: i => <Settled i={i} onExplain={f.about.state === 'CLOSED' ? null : onExplain} /> },
      ]} />
      : <p class="none">Nothing differs.</p>}
  </Card>
);

type SettledProps = { i: DayItem; onExplain: ((item: DayItem) => void) | null };
const Settled = ({ i, onExplain }: SettledProps) => {
  if (i.caseId) {
    const text = i.caseDecision ? `Case ${i.caseId} decided` : `Case ${i.caseId} is open`;
    return <a href={`/admin/cases?case=${i.caseId}`}>{text}</a>;
  }
  if (i.settled) return <span title={i.explainedBy ?? ''}>{i.explanation}</span>;
  return onExplain && may(['FINANCE'])
    ? <button class="btn line" onClick={() => onExplain(i)}>Explain</button>
    : <span class="hint">not explained</span>;
};

const Runs = ({ f }: { f: DayFile }) => (
  <Card title="Comparisons" hint="and what vendors said of our float">
    {f.runs.length
      ? <Timeline steps={f.runs.map(r => ({
        at: r.doneAt ?? r.at,
        text: r.state === 'DONE' ? `${count(r.looked ?? 0)} lines looked at, ${count(r.matched ?? 0)} agree`
          : r.state === 'FAILED' ? 'Given up' : 'Waits or runs',
        hint: `Comparison ${r.id}, ${r.daily ? 'by itself' : 'asked for'}${r.covers.length ? `, with a file for ${r.covers.join(', ')}` : ''}`,
      }))} />
      : <p class="hint">None yet.</p>}
    {f.floats.length > 0 && <DataTable label="Float at vendors" rows={f.floats} keyOf={x => `${x.run} ${x.vendor}`} columns={[
      { head: 'Vendor', cell: x => x.vendor },
      { head: 'There', right: true, cell: x => <Money kobo={x.balanceKobo} /> },
      { head: 'In our books', right: true, cell: x => <Money kobo={x.bookedKobo} /> },
      { head: 'Under way', right: true, cell: x => <Money kobo={x.doubtKobo} /> },
      { head: 'When', cell: x => <Time at={x.at} /> },
    ]} />}
  </Card>
);

const History = ({ f }: { f: DayFile }) => f.history.length ? (
  <Card title="Closed and opened again">
    <Timeline steps={f.history.map(h => ({
      at: h.at,
      text: h.agreedBy ? `Opened again by ${h.who} and ${h.agreedBy}` : `Closed by ${h.who} on comparison ${h.run}`,
      hint: h.reason,
    }))} />
  </Card>
) : null;
