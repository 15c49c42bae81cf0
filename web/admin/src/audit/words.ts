import type { paths } from '@powerpay/kit/api.d';
import type { IconName } from '../kit/icon';

type Query = NonNullable<paths['/v1/staff/audit']['get']['parameters']['query']>;
export type AuditPage = paths['/v1/staff/audit']['get']['responses'][200]['content']['application/json'];
export type AuditSeen = AuditPage['entries'][number];
export type Outcome = AuditSeen['outcome'];

export const OUTCOMES: Record<Outcome, { look: string; icon: IconName; text: string }> = {
  BEGUN: { look: 'warn', icon: 'clock', text: 'Not known to have ended' },
  DONE: { look: 'good', icon: 'check', text: 'Done' },
  REFUSED: { look: 'calm', icon: 'x', text: 'Refused' },
  FAILED: { look: 'bad', icon: 'alert', text: 'Failed' },
  SEEN: { look: 'busy', icon: 'eye', text: 'Looked at' },
};

/** Lagos days of the address as moments; the second is the end of its day. Lagos is UTC+1 all year. */
export const begins = (day: string): string => `${day}T00:00:00+01:00`;
export const ends = (day: string): string =>
  new Date(Date.parse(begins(day)) + 86_400_000).toISOString();

/** What the address holds, as the server is asked. */
export function asked(param: (name: string) => string): Query {
  const from = param('from'), until = param('until');
  return {
    ...(param('who') && { who: param('who') }),
    ...(param('act') && { act: param('act') }),
    ...(param('subject') && { subject: param('subject') }),
    ...(param('outcome') && { outcome: param('outcome') as Outcome }),
    ...(from && { from: new Date(begins(from)).toISOString() }),
    ...(until && { until: ends(until) }),
  };
}

/** The same filter as a sheet. */
export const sheet = (query: Query): string => {
  const { outcome: _, ...rest } = query;
  return `/v1/staff/audit/export.csv?${new URLSearchParams(rest as Record<string, string>)}`;
};
