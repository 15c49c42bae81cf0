import { useEffect } from 'preact/hooks';
import type { SessionSeen } from '@powerpay/kit/model';
import { dateOf, dayAndTime } from '@powerpay/kit/time';
import m from '../locales/en/security';
import { fill } from '../words';
import { Said, Waiting } from './mine';
import { own } from './own';
import { createKept, useWork } from './work';

const sessions = createKept(() => own(c => c.GET('/v1/account/sessions')));

/** Every phone and computer that is signed in; a strange one is ended here. */
export function Sessions() {
  const all = sessions.now.value, work = useWork();
  useEffect(() => void sessions.load(), []);
  const endOthers = () => work.run(async () => {
    await own(c => c.DELETE('/v1/account/sessions'));
    await sessions.load();
  });
  return (
    <section class="card" aria-labelledby="sessions">
      <h2 id="sessions">{m.sessions}</h2>
      <Waiting of={sessions} />
      <ul class="lines one">{all?.map(x => <Row key={x.id} session={x} />)}</ul>
      <Said work={work} text={m.done} />
      {(all?.length ?? 0) > 2 && <button type="button" class="btn line" disabled={work.busy.value}
        onClick={() => void endOthers()}>{m.endOthers}</button>}
    </section>
  );
}

function Row({ session: x }: { session: SessionSeen }) {
  const work = useWork();
  const end = () => work.run(async () => {
    await own(c => c.DELETE('/v1/account/sessions/{id}', { params: { path: { id: x.id } } }));
    await sessions.load();
  });
  return (
    <li>
      <div class="split"><span><b>{x.device}</b>{x.current && ` (${m.here})`}<br />
        <span class="hint num">{x.address} · {fill(m.since, { date: dateOf(x.startedAt) })}
          {!x.current && `, ${fill(m.seen, { time: dayAndTime(x.lastSeenAt) })}`}</span></span>
        {!x.current && <button type="button" class="btn line" disabled={work.busy.value}
          aria-label={`${m.end}: ${x.device}`} onClick={() => void end()}>{m.end}</button>}</div>
      <Said work={work} />
    </li>
  );
}
