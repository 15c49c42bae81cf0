import { useSignal } from '@preact/signals';
import { Icon } from '@powerpay/kit/icon';
import type { Provider, Providers as All } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { clockOf, dayAndTime } from '@powerpay/kit/time';
import { useOne } from '../kit/load';
import { Card, Page, Refresh, Trouble } from '../kit/page';
import { ReasonDialog } from '../kit/reason';
import { DataTable } from '../kit/table';
import { Timeline } from '../kit/timeline';
import { Note } from '@powerpay/kit/note';
import { staff } from '../session';
import { Orders } from './orders';
import { deed, HEALTH, kindOf, nameOf, says, type Health, type Target } from './words';

const EVERY_MS = 15_000;

/** Who takes money and who sells: how they answer, and their switches. */
export default function Providers() {
  const all = useOne(() => staff(c => c.GET('/v1/staff/providers')), [], EVERY_MS);
  const target = useSignal<Target | null>(null), { value: seen, problem, busy } = all;
  const choose = (t: Target) => { target.value = t; }, close = () => { target.value = null; };
  return (
    <Page title="Providers" hint="Gateways take money, vendors sell"
      actions={<Refresh busy={busy} onClick={all.refresh} />}>
      <Trouble problem={problem} />
      {seen?.warning && <Note tone="warn"><p>{seen.warning}</p></Note>}
      {!seen && !problem && <p class="none late" role="status">Loading…</p>}
      {seen?.providers.map(p => <One key={p.kind + p.name} p={p} onSwitch={choose} />)}
      {seen && <Orders />}
      {seen && <Changes changes={seen.changes} />}
      {target.value && <Switch target={target.value} onClose={close}
        onDone={now => { all.set(now); close(); }} />}
    </Page>
  );
}

type Switching = { target: Target; onClose: () => void; onDone: (now: All) => void };
/** Says what will happen, asks why, and switches only then. */
const Switch = ({ target, onClose, onDone }: Switching) => {
  const { kind, name, company, on } = target;
  return (
    <ReasonDialog deed={deed(target)} says={says(target)} danger={!on} most={500}
      onClose={onClose} onDone={onDone}
      send={(reason, key) => staff(c => c.POST('/v1/staff/providers/switches', {
        params: { header: { 'Idempotency-Key': key } },
        body: { kind, name, on, reason, ...(company && { company }) },
      }))} />
  );
};

type Choose = { onSwitch: (t: Target) => void };

const Lamp = ({ health }: { health: Health }) => {
  const { look, icon, text } = HEALTH[health];
  return <span class={`badge ${look}`}><Icon name={icon} />{text}</span>;
};
const State = ({ on }: { on: boolean }) => (
  <span class={on ? 'badge good' : 'badge bad'}>
    <Icon name={on ? 'check' : 'x'} />{on ? 'On' : 'Off'}</span>
);

const Button = ({ target, onSwitch }: Choose & { target: Target }) => (
  <button class="btn line" aria-label={deed(target)} onClick={() => onSwitch(target)}>
    {target.on ? 'Switch on' : 'Switch off'}</button>
);

const One = ({ p, onSwitch }: Choose & { p: Provider }) => (
  <Card title={nameOf(p.name)} hint={kindOf(p.kind)}
    actions={<Button target={{ kind: p.kind, name: p.name, on: !p.on }} onSwitch={onSwitch} />}>
    <p class="facts"><State on={p.on} /><Lamp health={p.health} />
      {p.floatKobo !== undefined && <span class={p.floatLow ? 'trouble num' : 'num'}>
        Float {naira(p.floatKobo)}{p.floatLow && ', low'}</span>}</p>
    {p.companies.length > 0 && <Companies p={p} onSwitch={onSwitch} />}
    <details><summary>Last answers</summary>
      {p.lastAnswers.length
        ? <ul class="answers">{p.lastAnswers.map((a, i) => (
          <li key={i}><time class="num" title={dayAndTime(a.at)} dateTime={a.at}>{clockOf(a.at)}
          </time> <span class="mono">{a.call}</span> <b>{a.status}</b>
            <span class="hint num"> {a.tookMillis} ms</span></li>))}</ul>
        : <p class="hint">Nobody was asked yet.</p>}
    </details>
  </Card>
);

const Companies = ({ p, onSwitch }: Choose & { p: Provider }) => (
  <DataTable label={`Companies of ${nameOf(p.name)}`} rows={p.companies} keyOf={c => c.code} columns={[
    { head: 'Company', cell: c => c.name },
    { head: 'Switch', cell: c => <State on={c.on} /> },
    { head: 'Answers', cell: c => <Lamp health={c.health} /> },
    { head: 'Change', right: true, cell: c => <Button onSwitch={onSwitch} target={{
      kind: p.kind, name: p.name, company: c.code, where: c.name, on: !c.on,
    }} /> },
  ]} />
);

const Changes = ({ changes }: Pick<All, 'changes'>) => (
  <Card title="What was switched">
    {changes.length
      ? <Timeline steps={changes.map(c => ({
        at: c.at, hint: `${c.reason} — ${c.by}`,
        text: `${nameOf(c.name)}${c.company === '*' ? '' : `, ${c.company}`}: ${c.on ? 'on' : 'off'}`,
      }))} />
      : <p class="hint">Nothing yet. Everything is on.</p>}
  </Card>
);
