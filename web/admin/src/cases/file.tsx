import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { Badge } from '@powerpay/kit/badge';
import { Dialog } from '@powerpay/kit/dialog';
import { Icon } from '@powerpay/kit/icon';
import { newKey, spaced } from '@powerpay/kit/id';
import type { CaseAction, CaseFile } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { dayAndTime } from '@powerpay/kit/time';
import { setParam } from '../address';
import { Exchanges, Postings, Steps } from '../evidence';
import { staff } from '../session';
import { words } from '../words';
import { Assign } from './assign';
import { Decide } from './decide';
import { Until } from './page';
import { decisionWords, deed, kindWords } from './words';

type Props = { id: number; onChange: () => unknown };

/** One case with all that is known about it, and what may be done. */
export function File({ id, onChange }: Props) {
  const file = useSignal<CaseFile | null>(null), problem = useSignal<Problem | null>(null);
  const said = useSignal(''), deciding = useSignal<CaseAction | null>(null);
  const failed = (e: unknown) => { problem.value = problemOf(e); };
  const load = () => staff(c => c.GET('/v1/staff/cases/{id}', { params: { path: { id } } }))
    .then(f => { file.value = f; }, failed);
  useEffect(() => { void load(); }, [id]);

  async function take() {
    problem.value = null;
    await staff(c => c.POST('/v1/staff/cases/{id}/owner', { params: {
      path: { id }, header: { 'Idempotency-Key': newKey() } } }))
      .then(f => { file.value = f; said.value = 'It is yours now.'; onChange(); }, failed);
  }
  const f = file.value;
  return (
    <Dialog class="drawer" label={`Case ${id}`} onClose={() => setParam('case', '')}>
      <header><h2>{f ? kindWords(f.about.kind) : `Case ${id}`}</h2>
        {f && <Until one={f.about} />}
        <button class="ghost" aria-label="Close" onClick={() => setParam('case', '')}>
          <Icon name="x" /></button></header>
      {!f && !problem.value && <p class="none" role="status">Loading…</p>}
      {f && <About f={f} onTake={take} onGiven={now => {
        file.value = now; said.value = `It is ${now.about.owner}'s now.`; onChange();
      }} />}
      {problem.value && <Note tone="bad"><p>{words(problem.value)}</p></Note>}
      {said.value && <Note tone="calm"><p>{said.value}</p></Note>}
      {f && <Actions f={f} onChoose={a => { said.value = ''; deciding.value = a; }} />}
      {f && <Known f={f} />}
      {f && deciding.value && <Decide file={f} action={deciding.value}
        onClose={() => { deciding.value = null; void load(); }}
        onDone={(now, text) => {
          deciding.value = null; file.value = now; said.value = text; problem.value = null;
          onChange();
        }} />}
    </Dialog>
  );
}

function factsOf({ about: a, purchase: p, attempts, refunds }: CaseFile): [string, unknown][] {
  return [
    ['About', a.subject !== p?.id && a.subject], ['Owner', a.owner ?? 'nobody yet'], ['Opened', dayAndTime(a.openedAt)],
    ['To be decided by', dayAndTime(a.deadline)],
    ['Decided', a.decision && `${decisionWords(a.decision)}, ${a.decidedBy}`],
    ['Paid', p?.paidKobo && `${naira(p.paidKobo)} by ${p.gateway}`],
    ['Payment reference', p?.paymentReference],
    ['Customer', p?.customerName], ['Meter', p && `${spaced(p.number)}, ${p.companyName}`],
    ...attempts.map(x => [`Attempt at ${x.vendor}`, x.reference] as [string, string]),
    ...refunds.map(x => [`Refund ${x.number}`,
      `${naira(x.amountKobo)}, ${x.state.toLowerCase().replace('_', ' ')}`] as [string, string]),
  ];
}

type AboutProps = { f: CaseFile; onTake: () => void; onGiven: (now: CaseFile) => void };
const About = ({ f, onTake, onGiven }: AboutProps) => (
  <>
    <p><b>{f.about.text}</b></p>
    {f.about.note && <p class="said">{f.about.note}</p>}
    {f.purchase && <p><Badge state={f.purchase.state} />{' '}
      <a class="mono" href={`/admin/purchases/${f.purchase.id}`}>
        {f.purchase.id}</a></p>}
    <dl class="sum">{factsOf(f).filter(([, value]) => value).map(([name, value]) =>
      <div key={name}><dt>{name}</dt><dd>{value as string}</dd></div>)}</dl>
    {!f.about.decision && <div class="acts"><button class="btn line" onClick={() => onTake()}>
      Make it mine</button>
    <Assign what={`case ${f.about.id}`} onDone={onGiven} send={(owner, key) => staff(c => c.POST(
      '/v1/staff/cases/{id}/assignments',
      { params: { path: { id: f.about.id }, header: { 'Idempotency-Key': key } }, body: { owner } }))} /></div>}
  </>
);

function Actions({ f, onChoose }: { f: CaseFile; onChoose: (a: CaseAction) => void }) {
  if (!f.actions.length) return null;
  return (
    <section class="deeds" aria-label="What you can do">
      <h3>What you can do</h3>
      {f.about.proposedBy && <Note tone="warn"><p>{f.about.proposedBy} proposed:
        {' '}{decisionWords(f.about.proposed ?? '')}. A colleague must agree
        {f.about.approvalId && <> (<a class="link" href={`/admin/approvals?whose=ALL&approval=${f.about.approvalId}`}>
          approval {f.about.approvalId}</a>)</>}; any other decision ends the proposal.</p></Note>}
      {f.actions.map(a => <button key={a} class="btn line wide" onClick={() => onChoose(a)}>
        {deed(a, f).button}</button>)}
    </section>
  );
}

const Known = ({ f }: { f: CaseFile }) => f.purchase ? (
  <>
    <Steps events={f.events} />
    <Exchanges exchanges={f.exchanges} />
    <Postings id={f.purchase.id} postings={f.postings} />
  </>
) : null;
