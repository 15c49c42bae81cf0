import { useSignal } from '@preact/signals';
import { Note } from '@powerpay/kit/note';
import { dayAndTime } from '@powerpay/kit/time';
import { setParam } from '../address';
import { Drawer } from '../kit/drawer';
import { useOne } from '../kit/load';
import { Trouble } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { Facts } from '../kit/timeline';
import { staff } from '../session';
import { State, type Approval } from './page';
import { kindWords, purchaseOf } from './words';

type Deed = 'agreements' | 'refusals' | 'withdrawals';
const DONE: Record<Deed, string> = {
  agreements: 'You agreed, and it is done.', refusals: 'You refused it. Nothing was done.',
  withdrawals: 'You withdrew it. Nothing was done.',
};
const header = (key: string) => ({ 'Idempotency-Key': key });

/** One proposal: what it does, why, and the two answers to it. */
export function One({ id, onChange }: { id: number; onChange: () => unknown }) {
  const path = { id }, deciding = useSignal<Deed | null>(null), said = useSignal('');
  const one = useOne(() => staff(c => c.GET('/v1/staff/approvals/{id}', { params: { path } })), [id]);
  const { value: a } = one;
  const send = (deed: Deed, note: string, key: string) => {
    const version = a!.version, params = { path, header: header(key) };
    return deed === 'refusals'
      ? staff(c => c.POST('/v1/staff/approvals/{id}/refusals', { params, body: { version, note } }))
      : staff(c => c.POST(`/v1/staff/approvals/{id}/${deed}`, { params, body: { version } }));
  };
  return (
    <Drawer label={`Approval ${id}`} title={a ? kindWords(a.kind) : `Approval ${id}`}
      badge={a && <State state={a.state} />} onClose={() => setParam('approval', '')}>
      <Trouble problem={one.problem} />
      {!a && !one.problem && <p class="none late" role="status">Loading…</p>}
      {a && <About a={a} />}
      {said.value && <Note tone="calm"><p>{said.value}</p></Note>}
      {a && <Deeds a={a} onChoose={deed => { said.value = ''; deciding.value = deed; }} />}
      {a && deciding.value && <Decide a={a} deed={deciding.value} send={send}
        onClose={() => { deciding.value = null; }} onReload={one.refresh}
        onDone={now => {
          said.value = DONE[deciding.value!]; deciding.value = null;
          one.set(now); void onChange();
        }} />}
    </Drawer>
  );
}

function About({ a }: { a: Approval }) {
  const purchase = purchaseOf(a.subject);
  return (
    <>
      <p><b>{a.summary}</b></p>
      <p class="said">{a.reason}</p>
      <Facts facts={[
        ['About', purchase ? <a class="mono" href={`/admin/purchases/${purchase}`}>{a.subject}</a> : a.subject],
        ['Proposed by', a.madeBy], ['Proposed', dayAndTime(a.madeAt)],
        ['Expires', a.state === 'PROPOSED' && dayAndTime(a.expiresAt)],
        ['Decided by', a.decidedBy], ['Decided', a.decidedAt && dayAndTime(a.decidedAt)], ['Note', a.note],
      ]} />
      {a.payload !== undefined && <details class="fold"><summary>In full</summary>
        <pre tabIndex={0}>{JSON.stringify(a.payload, null, 2)}</pre></details>}
    </>
  );
}

function Deeds({ a, onChoose }: { a: Approval; onChoose: (deed: Deed) => void }) {
  if (a.state !== 'PROPOSED') return null;
  if (a.mine) {
    return (
      <section class="deeds" aria-label="What you can do">
        <Note tone="warn"><p>You proposed it. A colleague must agree.</p></Note>
        <button class="btn line wide" onClick={() => onChoose('withdrawals')}>Withdraw it</button>
      </section>
    );
  }
  if (!a.mayDecide) return <Note tone="calm"><p>This waits for colleagues of another role.</p></Note>;
  return (
    <section class="deeds" aria-label="What you can do">
      <button class="btn go wide" onClick={() => onChoose('agreements')}>Agree: {a.summary}</button>
      <button class="btn line wide" onClick={() => onChoose('refusals')}>Refuse</button>
    </section>
  );
}

type DecideProps = {
  a: Approval; deed: Deed; send: (deed: Deed, note: string, key: string) => Promise<Approval>;
  onDone: (now: Approval) => void; onClose: () => void; onReload: () => unknown;
};
const Decide = ({ a, deed, send, ...rest }: DecideProps) => (
  <ReasonDialog deed={deed === 'agreements' ? a.summary : deed === 'refusals' ? 'Refuse it' : 'Withdraw it'}
    says={deed === 'agreements' ? `${a.madeBy} proposed it. It is done as soon as you agree.` : 'Nothing is done then.'}
    danger={deed === 'agreements'} ask={deed === 'refusals' ? 'Why not' : null}
    send={(note, key) => send(deed, note, key)} {...rest} />
);
