import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { call, problemOf, type Problem } from '@powerpay/kit/api';
import { Icon, type IconName } from '@powerpay/kit/icon';
import type { Status as Board, StatusLine } from '@powerpay/kit/model';
import { Note } from '@powerpay/kit/note';
import { dateOf, dayAndTime, dayOf, minuteOf } from '@powerpay/kit/time';
import { Bars, Legend, spanWords } from './bars';
import { fill } from './words';
import problems from './locales/en/problems';
import shell from './locales/en/shell';
import m from './locales/en/working';
import { words } from './problems';
import { Tell } from './tell';
import { Shell } from './shell';

const LOOKS: Record<StatusLine['now'], [string, IconName]> = {
  UP: ['good', 'check'], SLOW: ['warn', 'clock'], DOWN: ['bad', 'alert'],
  NO_CALLS: ['calm', 'info'], OFF: ['calm', 'x'],
};
const HOUR_MINUTES = 60, DAY_MINUTES = 1440;

/** How companies and gateways answer: open to anybody, kept fresh while it is looked at. */
export default function Status() {
  const board = useSignal<Board | null>(null), problem = useSignal<Problem | null>(null);
  const busy = useSignal(false);
  async function look() {
    busy.value = true; problem.value = null;
    try { board.value = await call(c => c.GET('/v1/status')); }
    catch (e) { problem.value = problemOf(e); }
    busy.value = false;
  }
  useEffect(() => {
    void look();
  }, []);
  return (
    <Shell title={m.w_title} lead={m.w_lead}>
      <div class="works">
        {problem.value && <Note tone="bad"><p>{words(problem.value)}</p></Note>}
        {board.value ? <Known board={board.value} />
          : !problem.value && <p class="card waits" role="status">{m.w_loading}</p>}
        <button class="btn line" disabled={busy.value} onClick={() => void look()}>
          {busy.value ? m.w_loading : m.w_again}</button>
      </div>
    </Shell>
  );
}

function Known({ board: b }: { board: Board }) {
  return (
    <>
      <section class="card" aria-labelledby="companies">
        <div class="split"><h2 id="companies">{m.w_companies}</h2>
          <span class="hint">{fill(m.w_at, { time: minuteOf(b.at) })}</span></div>
        <Legend />
        <ul class="lines">{b.companies.map(c => (
          <li key={c.code}><h3>{c.name}</h3>
            {(c.prepaid.now === 'DOWN' || c.postpaid.now === 'DOWN')
              && <Tell watch={{ company: c.code }} company={c.name} />}
            <Line name={shell.prepaid} line={c.prepaid} idle={m.w_NO_CALLS} />
            <Line name={shell.postpaid} line={c.postpaid} idle={m.w_NO_CALLS} /></li>))}</ul>
      </section>
      <section class="card" aria-labelledby="payments">
        <h2 id="payments">{m.w_payments}</h2>
        <ul class="lines">{b.gateways.map(g => (
          <li key={g.name}><Line name={g.name[0]!.toUpperCase() + g.name.slice(1)}
            line={g.checkout} idle={m.w_unpaid} /></li>))}</ul>
        {!b.gateways.length && <p>{problems.p_PAYMENT_PAUSED}</p>}
        {b.since && <p class="hint">{fill(m.w_known, { date: dateOf(b.since) })}</p>}
      </section>
    </>
  );
}

const today = (iso: string) => dayOf(iso) === dayOf(new Date().toISOString());

function Line({ name, line, idle }: { name: string; line: StatusLine; idle: string }) {
  const [look, icon] = LOOKS[line.now];
  const state = line.now === 'NO_CALLS' ? idle : m[`w_${line.now}`];
  const time = line.since && (today(line.since) ? minuteOf(line.since) : dayAndTime(line.since));
  return (
    <div class="line">
      <p class="split"><b>{name}</b>
        <span class={`badge ${look}`}><Icon name={icon} />
          {time ? fill(m.w_since, { state, time }) : state}</span></p>
      <div class="spans">
        <Span title={m.w_day} words={spanWords(line.lastDay)}>
          <Bars bars={line.hours} minutes={HOUR_MINUTES} /></Span>
        <Span title={m.w_month} words={spanWords(line.lastMonth)}>
          <Bars bars={line.days} minutes={DAY_MINUTES} /></Span>
      </div>
    </div>
  );
}

const Span = (p: { title: string; words: string; children: ComponentChildren }) => (
  <figure>{p.children}
    <figcaption class="hint num">{p.title}: {p.words}</figcaption></figure>
);
