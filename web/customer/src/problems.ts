import type { Problem } from '@powerpay/kit/api';
import { fill } from './words';
import fields from './locales/en/fields';
import m from './locales/en/problems';

type Values = Record<string, string | number>;
const FIELD_BY_CODE: Record<string, string> = {
  METER_NOT_FOUND: 'number', METER_WRONG_TYPE: 'number', METER_CANNOT_VEND: 'number',
  AMOUNT_TOO_SMALL: 'amount', AMOUNT_TOO_LARGE: 'amount', ARREARS_TAKE_ALL: 'amount',
  COMPANY_NOT_FOUND: 'company', VENDOR_UNAVAILABLE: 'company', COMPANY_PAUSED: 'company',
};
const FIELD_BY_NAME: Record<string, string> = { amountKobo: 'amount', totalKobo: 'amount', payBy: 'gateway' };

/** Beside which field a problem is shown; 'form' when that field is not on this screen. */
export function placeOf(p: Problem, shown: readonly string[]): string {
  const named = p.field ? FIELD_BY_NAME[p.field] ?? p.field : FIELD_BY_CODE[p.code];
  return named && shown.includes(named) ? named : 'form';
}

type Own = Readonly<Record<string, string>>;
/** FIELD_MISSING, FIELD_INVALID …: what to enter there, in our words. */
const byField = (field: string): string | undefined => ({
  company: fields.companyMissing, number: fields.numberBad, amountKobo: fields.amountBad,
  phone: fields.phoneBad, email: fields.emailBad, gateway: fields.gatewayBad, payBy: fields.gatewayBad,
})[field];

function wait(p: Problem): string {
  const s = p.retryAfterSeconds ?? 60;
  if (s >= 120) return fill(m.minutes, { count: Math.ceil(s / 60) });
  return s > 0 && s < 60 ? fill(m.seconds, { count: Math.ceil(s) }) : m.soon;
}

/**
 * Plain words for a problem. Our own words first; for a code we do not know, the server's own
 * sentence if it refused (4xx), else "something went wrong" with the reference for support.
 * own: a page's part with further p_CODE and f_field texts, which win.
 */
export function words(p: Problem, values: Values = {}, own: Own = {}): string {
  const said = own[`p_${p.code}`] ?? (m as Own)[`p_${p.code}`];
  if (said && p.code !== 'FAILED') return fill(said, { ...values, wait: wait(p) });
  const field = p.code.startsWith('FIELD_') && p.field
    ? own[`f_${p.field}`] ?? byField(p.field) : '';
  if (field) return fill(field, values);
  if (p.status >= 400 && p.status < 500 && p.detail) return p.detail;
  const tail = p.correlationId ? ` ${fill(m.p_reference, { id: p.correlationId })}` : '';
  return m.p_FAILED + tail;
}
