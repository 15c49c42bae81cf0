import { useEffect } from 'preact/hooks';
import { Icon } from '@powerpay/kit/icon';
import type { Reminder } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';
import { dayAndTime } from '@powerpay/kit/time';
import me from '../locales/en/me';
import m from '../locales/en/reminders';
import { fill } from '../words';
import { myMeters, myReminders } from './kept';
import { Mine, Said, Waiting } from './mine';
import { own } from './own';
import { SetReminder } from './set-reminder';
import { useWork } from './work';

/** When we write to somebody about a meter: what is set, when the next comes, and a new one. */
export default function Reminders() {
  useEffect(() => { void myMeters.load(); void myReminders.load(); }, []);
  const all = myReminders.now.value, meters = myMeters.now.value;
  return (
    <Mine title={me.reminders} lead={m.lead}>
      <Waiting of={myReminders} card />
      {all?.length === 0 && <section class="card empty"><Icon name="clock" /><h2>{m.none}</h2>
        <p class="hint">{m.noneHint}</p></section>}
      <ul class="list">{all?.map(r => <Row key={r.id} reminder={r} />)}</ul>
      <Waiting of={myMeters} card />
      {meters?.length === 0 && <section class="card"><p>{m.noMeters}</p>
        <a class="btn go" href="/me/meters">{m.toMeters}</a></section>}
      {!!meters?.length && <SetReminder meters={meters} />}
    </Mine>
  );
}

/** In words: what and how often. */
export function wordsOf(r: Pick<Reminder, 'kind' | 'day' | 'daysBefore'>): string {
  const day = r.day ?? 1, before = r.daysBefore ?? 1;
  if (r.kind === 'WEEKLY') return fill(m.each_WEEKLY, { day: m[`d${day}` as 'd1'] });
  if (r.kind === 'MONTHLY') return fill(m.each_MONTHLY, { day });
  return before === 1 ? m.each1 : fill(m.eachN, { count: before });
}

function Row({ reminder: r }: { reminder: Reminder }) {
  const work = useWork();
  const name = myMeters.now.value?.find(x => x.id === r.meterId)?.name ?? '';
  const remove = () => work.run(async () => {
    await own(c => c.DELETE('/v1/account/reminders/{id}', { params: { path: { id: r.id } } }));
    await myReminders.load();
  });
  return (
    <li>
      <div><h2>{name}</h2>
        <p>{wordsOf(r)} · {r.channel === 'SMS' ? 'SMS' : m.EMAIL}
          {r.amountKobo ? ` · ${naira(r.amountKobo)}` : ''}</p>
        <p class="hint num">{r.nextAt ? fill(m.next, { date: dayAndTime(r.nextAt) }) : m.noNext}</p></div>
      <Said work={work} />
      <button type="button" class="btn line" disabled={work.busy.value}
        aria-label={`${m.remove}: ${name}, ${wordsOf(r)}`}
        onClick={() => void remove()}>{m.remove}</button>
    </li>
  );
}
