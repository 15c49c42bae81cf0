import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import { Note } from '@powerpay/kit/note';
import { Icon } from '../kit/icon';
import { param, setParam } from '../address';
import { Time } from '../kit/cells';
import { Drawer } from '../kit/drawer';
import { FilterChips, type Choice } from '../kit/filters';
import { useList } from '../kit/list';
import { Empty, Refresh } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { ListTable, type Column } from '../kit/table';
import { Tools } from '../kit/tools';
import { may } from '../me';
import { staff } from '../session';
import type { Deliveries as Answer, Delivery, Webhook } from './model';
import { eventWords, stateWords } from './words';

const MOST = 50, HOUR_MS = 3_600_000;
const SHOW: readonly Choice[] = [['', 'All'], ['DUE', 'Waiting'], ['FAILED', 'Given up'], ['DONE', 'Taken']];
const SINCE = [1, 24, 168] as const;
type Props = { partner: number; hook: Webhook; onChange: () => unknown };

/** What was sent to one address, what it answered, and the way to send it again. */
export function Deliveries({ partner, hook, onChange }: Props) {
  const state = param('state'), since = useSignal(false), said = useSignal('');
  const list = useList(cursor => staff<Answer>(c => c.GET('/v1/staff/partners/{id}/webhooks/{hook}/deliveries', {
    params: { path: { id: partner, hook: hook.id }, query: { limit: MOST,
      ...(state && { state: state as Delivery['state'] }), ...(cursor && { before: Number(cursor) }) } },
  })).then(a => ({ rows: a.deliveries, next: a.nextBefore === undefined ? undefined : String(a.nextBefore) })),
  [hook.id, state]);
  const runs = may(['ADMINISTRATOR', 'OPERATIONS']) && hook.state === 'ON';
  const again = (count: number) => {
    said.value = count === 1 ? 'One is told again.' : `${count} are told again.`;
    since.value = false; void list.refresh(); void onChange();
  };
  return (
    <Drawer label={`Deliveries to ${hook.url}`} title="Deliveries" onClose={() => setParam('webhook', '')}>
      <p class="mono hint">{hook.url}</p>
      {said.value && <Note tone="calm"><p>{said.value}</p></Note>}
      <Tools><FilterChips name="state" label="State" choices={SHOW} />
        <Refresh busy={list.busy} onClick={list.refresh} />
        {runs && <button class="btn line" onClick={() => { since.value = true; }}>Replay since…</button>}</Tools>
      <ListTable label="Deliveries" list={list} columns={columns(partner, hook, runs, again)} keyOf={d => d.id}
        empty={<Empty><p>Nothing was sent. What becomes of purchases comes here.</p></Empty>} />
      {since.value && <ReplaySince partner={partner} hook={hook} onClose={() => { since.value = false; }}
        onDone={again} />}
    </Drawer>
  );
}

type Again = (count: number) => void;
const columns = (partner: number, hook: Webhook, runs: boolean, again: Again): Column<Delivery>[] => [
  { head: 'Event', cell: d => <><b>{eventWords(d.type)}</b><br /><span class="mono hint">{d.purchase}</span></> },
  { head: 'State', cell: d => {
    const [look, text] = stateWords(d.state);
    return <span class={`badge ${look}`}><Icon name={look === 'good' ? 'check' : look === 'bad' ? 'x' : 'clock'} />
      {text}</span>;
  } },
  { head: 'Happened', cell: d => <Time at={d.at} /> },
  { head: 'Tries', right: true, cell: d => d.tries },
  { head: 'Answer', cell: d => <Said one={d} /> },
  { head: 'Again', right: true, cell: d => runs && <ReplayOne partner={partner} hook={hook} one={d} onDone={again} /> },
];

const Said = ({ one }: { one: Delivery }) => {
  const head = one.status ?? one.fault ?? 'none yet';
  return one.answer ? <details class="fold"><summary>{head}</summary><pre>{one.answer}</pre></details> : <>{head}</>;
};

const replay = (partner: number, hook: number, key: string, body: { delivery?: number; since?: string }) =>
  staff<{ count: number }>(c => c.POST('/v1/staff/partners/{id}/webhooks/{hook}/replays', {
    params: { path: { id: partner, hook }, header: { 'Idempotency-Key': key } }, body,
  }));

type OneProps = { partner: number; hook: Webhook; one: Delivery; onDone: Again };
function ReplayOne({ partner, hook, one, onDone }: OneProps) {
  const sure = useSignal(false);
  return (
    <>
      <button class="btn line" aria-label={`Replay ${eventWords(one.type)} of ${one.purchase}`}
        onClick={() => { sure.value = true; }}>Replay</button>
      {sure.value && <ReasonDialog<{ count: number }> deed={`Tell ${one.purchase} again`} ask={null}
        says="The same message, with the same id, is sent at once."
        onClose={() => { sure.value = false; }}
        onDone={answer => { sure.value = false; onDone(answer.count); }}
        send={(_, key) => replay(partner, hook.id, key, { delivery: one.id })} />}
    </>
  );
}

type SinceProps = { partner: number; hook: Webhook; onClose: () => void; onDone: Again };
function ReplaySince({ partner, hook, onClose, onDone }: SinceProps) {
  const hours = useSignal<number>(SINCE[0]);
  return (
    <ReasonDialog<{ count: number }> deed="Tell it all again" ask={null} onClose={onClose} onDone={answer => onDone(answer.count)}
      says="Everything that happened since then is sent again; whoever has it knows it by its id."
      send={(_, key) => replay(partner, hook.id, key,
        { since: new Date(Date.now() - hours.value * HOUR_MS).toISOString() })}>
      <Field key="since" id="since" label="Since">
        {a => <select {...a} class="in" value={String(hours.value)}
          onChange={e => { hours.value = Number(e.currentTarget.value); }}>
          {SINCE.map(h => <option key={h} value={String(h)}>{h === 1 ? 'an hour ago'
            : h === 24 ? 'a day ago' : 'a week ago'}</option>)}</select>}
      </Field>
    </ReasonDialog>
  );
}
