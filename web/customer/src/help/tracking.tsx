import './help.css';
import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { Field, onSubmit } from '@powerpay/kit/field';
import { digits, reference } from '@powerpay/kit/id';
import { Note } from '@powerpay/kit/note';
import { dayAndTime } from '@powerpay/kit/time';
import m from '../locales/en/track';
import { Shell } from '../shell';
import { fill } from '../words';
import { forgetComplaint } from './complaints';
import { refusal } from './said';
import { Standing } from './standing';
import { TextField } from './text-field';
import { createTrack, type Track } from './track';
import { clean, LONGEST, SHORTEST_ADDED, textFault } from './text';

type Props = { track: Track };
const FOUR = /^\d{4}$/;

/** One complaint, for whoever sent it. */
export default function Tracking({ number: typed = '' }: { number?: string }) {
  const number = reference(typed), track = useMemo(() => createTrack(number), [number]);
  useEffect(() => track.open(), [track]);
  return (
    <Shell name={fill(m.title, { number })} about={m.pathHint}>
      {track.view.value === 'shown' ? <Shown track={track} />
        : track.view.value === 'missing' ? <Missing track={track} /> : <Unlock track={track} />}
    </Shell>
  );
}

/** A phone that did not send it proves itself with four digits of the phone number. */
function Unlock({ track: c }: Props) {
  const four = useSignal(''), tried = useSignal(false);
  const open = () => {
    tried.value = true;
    return FOUR.test(four.value) ? c.look(four.value) : undefined;
  };
  const error = tried.value && !FOUR.test(four.value) ? m.fourBad
    : c.problem.value ? refusal(c.problem.value, m) : '';
  return (
    <form class="card narrow" noValidate onSubmit={onSubmit(open)}>
      <h1 class="ask" tabIndex={-1}>{m.ask}</h1>
      <p class="mono">{c.number}</p>
      <p class="hint">{m.askWhy}</p>
      <Field key="four" id="four" label={m.four} error={error}>
        {a => <input {...a} class="in lcd" inputMode="numeric" autoComplete="off" maxLength={4}
          value={four.value} onInput={e => {
            e.currentTarget.value = digits(e.currentTarget.value).slice(0, 4);
            four.value = e.currentTarget.value;
            c.problem.value = null;
          }} />}
      </Field>
      <button class="btn go wide" disabled={c.busy.value}>
        {c.busy.value ? m.loading : m.open}</button>
    </form>
  );
}

function Missing({ track: c }: Props) {
  const { route } = useLocation();
  return (
    <section class="card narrow" role="alert">
      <h1 class="ask">{m.missing}</h1>
      <p class="mono">{c.number}</p>
      <p>{m.p_COMPLAINT_NOT_FOUND}</p>
      <button type="button" class="btn line" onClick={() => {
        forgetComplaint(c.number); route('/help');
      }}>{m.forget}</button>
    </section>
  );
}

function Shown({ track: t }: Props) {
  const c = t.complaint.value!;
  return (
    <>
      <div class="stack">
        <Standing complaint={c} />
        {t.stale.value !== null && <Note tone="warn">
          <p>{fill(m.lastSeen, { when: dayAndTime(new Date(t.stale.value).toISOString()) })}</p>
          {t.problem.value && t.problem.value.status > 0 && <p>{refusal(t.problem.value, m)}</p>}
        </Note>}
        <Said track={t} />
      </div>
      <aside class="stack">
        <Path track={t} />
        <button type="button" class="btn line" disabled={t.busy.value}
          onClick={() => void t.look()}>{t.busy.value ? m.loading : m.again}</button>
      </aside>
    </>
  );
}

function Said({ track: t }: Props) {
  const c = t.complaint.value!;
  const entries = [{ by: 'YOU' as const, text: c.text, at: c.receivedAt }, ...c.entries];
  return (
    <section class="card" aria-labelledby="said">
      <h2 id="said">{m.said}</h2>
      <ol class="said">{entries.map((e, i) => (
        <li key={i} class={e.by}>
          <span class="split hint"><b>{m[e.by] ?? e.by}</b>
            <time dateTime={e.at} class="num">{dayAndTime(e.at)}</time></span>
          <p>{e.text}</p>
        </li>))}
      </ol>
      <Add track={t} />
    </section>
  );
}

function addError(t: Track): string {
  const fault = textFault(t.text.value, SHORTEST_ADDED);
  if (fault === 'long') return fill(m.textLong, { count: clean(t.text.value).length - LONGEST });
  if (t.tried.value && fault === 'short') return m.textShort;
  return t.addProblem.value ? refusal(t.addProblem.value, m) : '';
}

const Add = ({ track: t }: Props) => (
  <form class="stack" noValidate onSubmit={onSubmit(t.add)}>
    <TextField id="entry" label={m.add} hint={m.addHint} left={m.left} value={t.text.value}
      error={addError(t)} onType={t.type} />
    <button class="btn dark" disabled={t.adding.value}>{t.adding.value ? m.addBusy : m.add}</button>
    <p class="hint" role="status">{t.added.value && m.added}</p>
  </form>
);

/** Whom to go to next, and from when. */
function Path({ track: t }: Props) {
  const steps = t.complaint.value!.escalation;
  if (!steps.length) return null;
  return (
    <section class="card" aria-labelledby="path">
      <div><h2 id="path">{m.path}</h2><p class="hint">{m.pathHint}</p></div>
      <ol class="todo">{steps.map(s => (
        <li key={s.to}><p><b>{s.to}</b></p><p>{s.how}</p>
          <p class="hint num">{Date.parse(s.from) <= Date.now() ? m.now
            : fill(m.from, { when: dayAndTime(s.from) })}</p></li>))}
      </ol>
    </section>
  );
}
