import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { Icon } from '@powerpay/kit/icon';
import type { Provider, Providers as All } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import { clockOf, dayAndTime } from '@powerpay/kit/time';
import { staff } from '../session';
import { words } from '../words';
import { Switch } from './switch';
import { deed, HEALTH, kindOf, nameOf, type Health, type Target } from './words';

/** Who takes money and who sells: how they answer, and their switches. */
export function Providers() {
  const all = useSignal<All | null>(null), problem = useSignal<Problem | null>(null);
  const busy = useSignal(false), target = useSignal<Target | null>(null);
  async function load() {
    busy.value = true; problem.value = null;
    await staff(c => c.GET('/v1/staff/providers'))
      .then(a => { all.value = a; }, (e: unknown) => { problem.value = problemOf(e); });
    busy.value = false;
  }
  useEffect(() => { void load(); }, []);
  const seen = all.value, choose = (t: Target) => { target.value = t; };
  return (
    <main id="main">
      <div class="title"><h1>Providers</h1><p class="hint">Gateways take money, vendors sell</p>
        <button class="btn line" onClick={() => void load()} disabled={busy.value}>
          {busy.value ? 'Loading…' : 'Refresh'}</button></div>
      {problem.value && <Note tone="bad"><p>{words(problem.value)}</p></Note>}
      {seen?.warning && <Note tone="warn"><p>{seen.warning}</p></Note>}
      {!seen && !problem.value && <p class="none" role="status">Loading…</p>}
      {seen?.providers.map(p => <One key={p.kind + p.name} p={p} onSwitch={choose} />)}
      {seen && <Changes changes={seen.changes} />}
      {target.value && <Switch target={target.value} onClose={() => { target.value = null; }}
        onDone={now => { all.value = now; target.value = null; }} />}
    </main>
  );
}

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
  <section class="box" aria-label={nameOf(p.name)}>
    <div class="title"><h2>{nameOf(p.name)}</h2><span class="hint">{kindOf(p.kind)}</span>
      <State on={p.on} /><Lamp health={p.health} />
      {p.floatKobo !== undefined && <span class={p.floatLow ? 'trouble num' : 'num'}>
        Float {naira(p.floatKobo)}{p.floatLow && ', low'}</span>}
      <Button target={{ kind: p.kind, name: p.name, on: !p.on }} onSwitch={onSwitch} /></div>
    {p.companies.length > 0 && <Companies p={p} onSwitch={onSwitch} />}
    <details><summary>Last answers</summary>
      {p.lastAnswers.length
        ? <ul class="answers">{p.lastAnswers.map((a, i) => (
          <li key={i}><time class="num" title={dayAndTime(a.at)} dateTime={a.at}>{clockOf(a.at)}
          </time> <span class="mono">{a.call}</span> <b>{a.status}</b>
            <span class="hint num"> {a.tookMillis} ms</span></li>))}</ul>
        : <p class="hint">Nobody was asked yet.</p>}
    </details>
  </section>
);

const Companies = ({ p, onSwitch }: Choose & { p: Provider }) => (
  <div class="scroll" tabIndex={0} role="region" aria-label={`Companies of ${nameOf(p.name)}`}>
    <table>
      <thead><tr><th scope="col">Company</th><th scope="col">Switch</th>
        <th scope="col">Answers</th><th scope="col"><span class="sr">Change</span></th></tr></thead>
      <tbody>{p.companies.map(c => (
        <tr key={c.code}><td>{c.name}</td><td><State on={c.on} /></td>
          <td><Lamp health={c.health} /></td>
          <td class="right"><Button onSwitch={onSwitch} target={{
            kind: p.kind, name: p.name, company: c.code, where: c.name, on: !c.on,
          }} /></td></tr>))}</tbody>
    </table>
  </div>
);

const Changes = ({ changes }: Pick<All, 'changes'>) => (
  <section class="box" aria-label="What was switched">
    <h2>What was switched</h2>
    {changes.length
      ? <ol class="steps">{changes.map((c, i) => (
        <li key={i}><b>{nameOf(c.name)}{c.company !== '*' && `, ${c.company}`}: {c.on
          ? 'on' : 'off'}</b>
          <span class="hint">{c.reason} — {c.by}</span>
          <time class="num" dateTime={c.at}>{dayAndTime(c.at)}</time></li>))}</ol>
      : <p class="hint">Nothing yet. Everything is on.</p>}
  </section>
);
