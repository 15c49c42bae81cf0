import { Icon } from '@powerpay/kit/icon';
import { spaced } from '@powerpay/kit/id';
import type { Meter } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { Note } from '@powerpay/kit/note';
import type { Flow } from './flow';
import { fill } from './words';
import { oddLength } from './fields';
import buy from './locales/en/buy';
import m from './locales/en/pay';
import shell from './locales/en/shell';

/** What the page says in its own words, so the server's warning of that code is not repeated. */
const OWN = new Set(['ARREARS', 'CANNOT_VEND', 'KEY_CHANGE_WAITING', 'NUMBER_LENGTH']);

/** Paying for somebody else's meter cannot be undone: the name is the biggest thing here. */
export function Confirm({ flow, meter: w }: { flow: Flow; meter: Meter }) {
  const other = flow.otherMeter.value;
  const title = !w.canVend ? m.cannotVend
    : w.type === 'PREPAID' ? m.confirmTitle : m.confirmBill;
  return (
    <section class="card narrow">
      <h1 class="ask" tabIndex={-1}>{title}</h1>
      <div class="who">
        <b>{w.customerName}</b>
        {w.address && <p>{w.address}</p>}
        <p class="lcd">{spaced(w.number)}</p>
        <p class="hint">{w.companyName} · {w.type === 'PREPAID' ? shell.prepaid : shell.postpaid}
          {w.band && ` · ${fill(m.band, { band: w.band })}`}</p>
      </div>
      <dl class="sum">
        <div class={w.arrearsKobo ? 'owes' : undefined}>
          <dt>{m.arrears}</dt><dd>{naira(w.arrearsKobo)}</dd></div>
        <div><dt>{m.minimum}</dt><dd>{naira(w.minimumKobo)}</dd></div>
      </dl>
      {w.arrearsKobo > 0 && <p class="hint">{m.arrearsTaken}</p>}
      {w.warnings.filter(x => !OWN.has(x.code)).map(x =>
        <Note key={x.code} tone="warn"><p>{x.text}</p></Note>)}
      {w.warnings.some(x => x.code === 'KEY_CHANGE_WAITING')
        && <Note tone="warn"><p>{m.keyChange}</p></Note>}
      {oddLength(w.number, w.type) && <Note tone="warn"><p>{fill(buy.numberLength, {
        count: w.number.length,
      })}</p></Note>}
      {flow.nameBefore.value && <Note tone="warn"><p>{fill(m.nameChanged, {
        name: flow.nameBefore.value,
      })}</p></Note>}
      {other && <Note tone="warn"><p>{fill(m.otherMeter, {
        name: other.customerName, number: spaced(other.number),
      })}</p></Note>}
      {w.canVend
        ? <button class="btn go wide" onClick={flow.confirm}><Icon name="check" />
          {m.confirmYes}</button>
        : <Note tone="bad"><p>{fill(m.cannotVendHelp, { company: w.companyName })}</p></Note>}
      <button class="btn line wide" onClick={flow.change}>{m.confirmNo}</button>
    </section>
  );
}
