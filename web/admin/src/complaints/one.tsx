import { useSignal } from '@preact/signals';
import { newKey } from '@powerpay/kit/id';
import { Note } from '@powerpay/kit/note';
import { dayAndTime } from '@powerpay/kit/time';
import { useAct } from '../kit/act';
import { useOne } from '../kit/load';
import { Card, Page, Refresh, Trouble } from '../kit/page';
import { Facts, Timeline } from '../kit/timeline';
import { Assign } from '../cases/assign';
import { may } from '../me';
import type { Params } from '../route';
import { staff } from '../session';
import { Reply } from './reply';
import { Clock, kindWords, languageWords, stateWords } from './words';

const load = (number: string) =>
  staff(c => c.GET('/v1/staff/complaints/{number}', { params: { path: { number } } }));
export type Complaint = Awaited<ReturnType<typeof load>>;

/** One complaint: what was said, until when it must be put right, and the answer. */
export default function One({ number = '' }: Params) {
  const one = useOne(() => load(number), [number]), { value: c } = one, said = useSignal('');
  const params = { path: { number }, header: { 'Idempotency-Key': newKey() } };
  const take = useAct(() => staff(api => api.POST('/v1/staff/complaints/{number}/owner', { params })),
    now => { one.set(now); said.value = 'It is yours now.'; });
  const open = c && c.state !== 'RESOLVED' && may(['SUPPORT', 'OPERATIONS']);
  return (
    <Page title={`Complaint ${number}`} hint={c && <Clock one={c} />}
      actions={<Refresh busy={one.busy} onClick={one.refresh} />}>
      <Trouble problem={one.problem ?? take.problem} />
      {!c && !one.problem && <p class="none late" role="status">Loading…</p>}
      {c && <Card title={kindWords(c.kind)} hint={stateWords(c.state)}>
        <p>{c.text}</p><Facts facts={factsOf(c)} />
        {open && <div class="acts"><button class="btn line" disabled={take.busy} onClick={() => void take.run()}>
          Make it mine</button>
        <Assign what={`complaint ${number}`} send={(owner, key) => staff(api => api.POST(
          '/v1/staff/complaints/{number}/assignments',
          { params: { path: { number }, header: { 'Idempotency-Key': key } }, body: { owner } }))}
        onDone={now => { one.set(now); said.value = `It is ${now.owner}'s now.`; }} /></div>}
      </Card>}
      {said.value && <Note tone="calm"><p>{said.value}</p></Note>}
      {c && <Card title="What was said" hint="Lagos time, oldest first">{c.entries.length
        ? <Timeline steps={c.entries.map(stepOf)} /> : <p class="hint">Nobody has answered yet.</p>}</Card>}
      {c && open && <Reply key={c.version} c={c} onReload={one.refresh}
        onDone={(now, words) => { one.set(now); said.value = words; }} />}
    </Page>
  );
}

const WHO: Record<string, string> = { YOU: 'The customer', US: 'We', CLOCK: 'The clock' };
const stepOf = (e: Complaint['entries'][number]) => ({
  at: e.at, text: WHO[e.by] ?? e.by, hint: <>{e.text}{e.author && ` · ${e.author}`}</>,
  ...(e.by === 'CLOCK' && { tone: 'bad' as const }), ...(e.by === 'US' && { tone: 'busy' as const }),
});

const factsOf = (c: Complaint) => [
  ['Purchase', c.reference && <a class="mono" href={`/admin/purchases/${c.reference}`}>{c.reference}</a>],
  ['Phone', c.phone], ['E-mail', c.email], ['Language', languageWords(c.language)], ['Owner', c.owner ?? 'nobody yet'],
  ['Received', dayAndTime(c.receivedAt)], ['To be put right by', dayAndTime(c.dueAt)],
  ['Escalated', c.escalatedAt && dayAndTime(c.escalatedAt)], ['Regulator', c.escalatedAt && c.regulator],
  ['Put right', c.resolvedAt && dayAndTime(c.resolvedAt)],
] as const;
