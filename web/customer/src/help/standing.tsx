import type { Complaint } from '@powerpay/kit/model';
import { dayAndTime } from '@powerpay/kit/time';
import kinds from '../locales/en/complaint';
import m from '../locales/en/track';
import { fill } from '../words';
import { StateBadge } from './state-badge';

const HOUR_MS = 3_600_000, DAY_HOURS = 24, TWO_DAYS = 48;

/** How long it is until then, in whole days or hours. */
export function leftUntil(iso: string, now: number): string {
  const hours = Math.floor((Date.parse(iso) - now) / HOUR_MS);
  if (hours < 2) return m.dueSoon;
  return hours < TWO_DAYS ? fill(m.dueHours, { count: hours })
    : fill(m.dueDays, { count: Math.floor(hours / DAY_HOURS) });
}

function Clock({ complaint: c }: { complaint: Complaint }) {
  const when = dayAndTime(c.dueAt);
  if (c.state === 'RESOLVED') return <p>{m.resolved}</p>;
  if (c.state === 'ANSWERED') return <p><b>{m.answered}</b></p>;
  if (c.overdue || Date.parse(c.dueAt) < Date.now()) {
    return <p><b>{fill(m.late, { when })}</b></p>;
  }
  return <p><b>{fill(m.due, { when })}</b><br />
    <span class="hint">{leftUntil(c.dueAt, Date.now())}</span></p>;
}

/** How a complaint stands and until when it is answered. */
export const Standing = ({ complaint: c }: { complaint: Complaint }) => (
  <section class="card">
    <h1 class="ask">{fill(m.title, { number: c.number })}</h1>
    <p><StateBadge complaint={c} /></p>
    <Clock complaint={c} />
    <dl class="sum">
      <div><dt>{m.kind}</dt><dd>{kinds[`k_${c.kind}`] ?? c.kind}</dd></div>
      {c.reference && <div><dt>{m.about}</dt>
        <dd><a class="mono" href={`/p/${c.reference}`}>{c.reference}</a></dd></div>}
      <div><dt>{m.received}</dt><dd>{dayAndTime(c.receivedAt)}</dd></div>
    </dl>
  </section>
);
