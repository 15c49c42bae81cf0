import { call } from '@powerpay/kit/api';
import { lastFour as lastFourOf } from '@powerpay/kit/id';
import type { Complaint, ComplaintOrder } from '@powerpay/kit/model';
import { keep, kept } from '../store';
import { once } from './once';

/** A complaint as this phone saw it last, with the digits that open it again. */
export type KnownComplaint = { complaint: Complaint; lastFour: string; seenAt: number };
const MOST = 30;

export const knownComplaints = (): KnownComplaint[] => kept<KnownComplaint[]>('complaints', []);
export const knownComplaint = (number: string): KnownComplaint | undefined =>
  knownComplaints().find(k => k.complaint.number === number);

const others = (number: string) => knownComplaints().filter(k => k.complaint.number !== number);
const byDate = (a: KnownComplaint, b: KnownComplaint) =>
  b.complaint.receivedAt.localeCompare(a.complaint.receivedAt);

export function rememberComplaint(complaint: Complaint, lastFour: string) {
  const all = [{ complaint, lastFour, seenAt: Date.now() }, ...others(complaint.number)];
  keep('complaints', all.sort(byDate).slice(0, MOST));
}
export const forgetComplaint = (number: string) => keep('complaints', others(number));

/** Sends a complaint; pressed twice, or after a lost answer, it is the same one. */
export async function sendComplaint(body: ComplaintOrder): Promise<Complaint> {
  const made = await once('complaintSent', body, (key, same) => call(c =>
    c.POST('/v1/complaints', { params: { header: { 'Idempotency-Key': key } }, body: same })));
  rememberComplaint(made, lastFourOf(body.phone));
  return made;
}

const at = (number: string, lastFour: string) =>
  ({ path: { number }, header: { 'Phone-Last-Four': lastFour } });

export async function loadComplaint(number: string, lastFour: string): Promise<Complaint> {
  const now = await call(c => c.GET('/v1/complaints/{number}', { params: at(number, lastFour) }));
  rememberComplaint(now, lastFour);
  return now;
}

export async function addEntry(number: string, lastFour: string, text: string) {
  const to = at(number, lastFour);
  const now = await once(`entrySent.${number}`, { text }, key => call(c =>
    c.POST('/v1/complaints/{number}/entries', {
      params: { ...to, header: { ...to.header, 'Idempotency-Key': key } }, body: { text },
    })));
  rememberComplaint(now, lastFour);
  return now;
}
