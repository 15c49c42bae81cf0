import { computed, signal } from '@preact/signals';
import { problemOf, type Problem } from '@powerpay/kit/api';
import { isEmail, isPhone, lastFour, reference } from '@powerpay/kit/id';
import type { Complaint, ComplaintOrder } from '@powerpay/kit/model';
import { forget, keep, kept, receiptOf, receipts } from '../store';
import { language } from '../words';
import { sendComplaint } from './complaints';
import { clean, LONGEST, SHORTEST, textFault } from './text';

export type Kind = ComplaintOrder['kind'];
export const KINDS: readonly Kind[] = ['NO_TOKEN', 'TOKEN_REJECTED', 'WRONG_METER', 'WRONG_AMOUNT',
  'REFUND', 'CHARGE', 'SERVICE', 'OTHER'];
/** TYPED: the reference is typed; '': about no purchase; else the reference of a receipt. */
export const TYPED = 'TYPED';

export type ComplaintDraft = {
  kind: Kind | ''; pick: string; reference: string; text: string; phone: string; email: string;
};
const REFERENCE = /^[A-Z0-9]{6,20}$/;

/** The phone typed last, or the account's; never one that surely is not the purchase's. */
const phoneOf = (id: string): string => {
  const typed = kept('phone', '') || (kept<{ phone?: string }>('account', {}).phone ?? '');
  const of = receiptOf(id)?.lastFour;
  return !of || lastFour(typed) === of ? typed : '';
};

const blank = (about: string): ComplaintDraft => ({
  kind: '', pick: receiptOf(about) ? about : receipts.value.length && !about ? '' : TYPED,
  reference: receiptOf(about) ? '' : about, text: '', phone: phoneOf(about), email: kept('email', ''),
});
/** What was typed before stays; coming from another purchase only changes which one it is about. */
function begin(about: string): ComplaintDraft {
  const before = kept<ComplaintDraft | null>('complaint', null), fresh = blank(about);
  if (!before) return fresh;
  return about ? { ...before, pick: fresh.pick, reference: fresh.reference } : before;
}

/** A complaint while it is written: kept on the phone on every change, sent at most once. */
export function createForm(about: string) {
  const draft = signal(begin(about)), tried = signal(false), busy = signal(false);
  const problem = signal<Problem | null>(null), done = signal<Complaint | null>(null);
  const change = (to: Partial<ComplaintDraft>) => {
    draft.value = { ...draft.value, ...to };
    keep('complaint', draft.value);
    problem.value = null;
  };

  const id = computed(() =>
    draft.value.pick === TYPED ? reference(draft.value.reference) : draft.value.pick);
  const faults = computed(() => {
    const d = draft.value, known = receiptOf(id.value), email = d.email.trim();
    return {
      kind: !d.kind,
      reference: !!id.value && !REFERENCE.test(id.value),
      text: textFault(d.text, SHORTEST),
      phone: !isPhone(d.phone),
      phoneOther: known && lastFour(d.phone) !== known.lastFour ? known.lastFour : '',
      email: !!email && !isEmail(email),
    };
  });
  /** Signs beyond what may be sent. */
  const over = computed(() => clean(draft.value.text).length - LONGEST);
  const order = (): ComplaintOrder => {
    const d = draft.value, email = d.email.trim();
    return {
      kind: d.kind as Kind, text: clean(d.text), phone: d.phone.trim(), language: language.value,
      ...(id.value && { reference: id.value }), ...(email && { email }),
    };
  };

  async function send() {
    tried.value = true;
    if (busy.value || Object.values(faults.value).some(Boolean)) return;
    busy.value = true; problem.value = null;
    try {
      done.value = await sendComplaint(order());
      forget('complaint');
    } catch (e) { problem.value = problemOf(e); }
    busy.value = false;
  }
  return { draft, tried, busy, problem, done, faults, over, change, send };
}
export type ComplaintForm = ReturnType<typeof createForm>;
