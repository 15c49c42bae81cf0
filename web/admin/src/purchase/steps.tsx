import { naira } from '@powerpay/kit/money';
import type { Step } from '../kit/timeline';
import type { Story } from './page';

type Entry = Story['entries'][number];

const MOVES: Record<string, string> = {
  PAY: 'Paid', PAY_AND_VEND: 'Paid; a vendor was asked', DELIVER: 'Delivered', REFUSE: 'Refused by the vendor',
  TRY_AGAIN: 'Tried again', BEGIN_VEND: 'A vendor was asked', EXPIRE: 'Expired', ANSWERED: 'Answered',
  HINTED: 'Hint of a provider', REFUND: 'Money given back', ASKED_NOW: 'Asked at once by one of us',
  RESEND_ASKED: 'Sent again by one of us', MESSAGES_AGAIN: 'Messages sent again', PROPOSED: 'Proposed',
  DECIDE_REFUND: 'Refund decided', DECIDE_VENDED: 'Token entered', ALERTED: 'Staff were told', ASSIGNED: 'Case given on',
};
const plain = (code: string) => code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
const KINDS: Partial<Record<Entry['kind'], string>> = {
  EXCHANGE: 'Call', POSTING: 'Posting', MESSAGE: 'Message', CASE: 'Case', APPROVAL: 'Approval',
};
const TONES: Partial<Record<Entry['kind'], Step['tone']>> = { STAFF: 'busy', CASE: 'bad', APPROVAL: 'busy', REFUND: 'calm' };

const nameOf = (e: Entry) => {
  const kind = KINDS[e.kind], name = kind && e.kind !== 'CASE' && e.kind !== 'APPROVAL' ? e.name : plain(e.name);
  return kind ? `${kind} ${e.number ?? ''}`.trim() + `: ${name}` : MOVES[e.name] ?? name;
};
const good = (status: string) => /^2\d\d$/.test(status);

/** One thing that happened, as the timeline shows it. */
export const stepOf = (e: Entry): Step => ({
  at: e.at,
  text: nameOf(e),
  hint: <>{e.text}{e.amountKobo !== undefined && <b class="num"> {naira(e.amountKobo)}</b>}
    {e.by && !e.text.includes(e.by) && ` · ${e.by}`}</>,
  tone: e.exchange && !good(e.exchange.status) ? 'bad' : TONES[e.kind],
  ...(e.exchange && { more: <Told asked={e.exchange.request} answered={e.exchange.answer} /> }),
});

/** What was asked and answered; tokens, people and keys were taken out before. */
const Told = ({ asked, answered }: { asked: string; answered: string }) => (
  <>
    <h4>Asked</h4>{asked ? <pre tabIndex={0}>{asked}</pre> : <p class="hint">Nothing.</p>}
    <h4>Answered</h4>{answered ? <pre tabIndex={0}>{answered}</pre> : <p class="hint">Nothing.</p>}
  </>
);
