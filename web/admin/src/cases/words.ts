import type { CaseAction, CaseFile } from '@powerpay/kit/model';
import { naira } from '@powerpay/kit/money';

export const KINDS: Record<string, string> = {
  PAYMENT_IN_DOUBT: 'Payment in doubt',
  WRONG_CURRENCY: 'Paid in another currency',
  VEND_IN_DOUBT: 'Sale in doubt',
  STUCK: 'Stuck by a fault',
  REFUND_NEEDS_ATTENTION: 'Refund refused',
  VEND_REVERSED: 'Delivery taken back',
  TOKEN_UNAWAITED: 'Second delivery',
  CHARGEBACK: 'Chargeback',
  UNKNOWN_REFERENCE: 'Unknown payment',
  TAKEN_IN_HAND: 'Taken in hand by one of us',
  PENDING_LONG: 'Pending too long',
  REFUND_LONG: 'Refund too slow',
  COMPLAINT_LONG: 'Complaint too old',
  LEDGER_INVARIANT: 'Books do not agree',
};
const plain = (code: string) =>
  code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');
export const kindWords = (kind: string): string => KINDS[kind] ?? plain(kind);

const DECISIONS: Record<string, string> = {
  RESUME: 'Let go on', REFUND: 'Refunded', MARK_VENDED: 'Token entered',
  SEND_AGAIN: 'Refund sent again', SETTLE: 'Settled', WRITE_OFF: 'Written off',
  ENDED: 'Ended by itself',
};
export const decisionWords = (decision: string): string => DECISIONS[decision] ?? plain(decision);

/** The button, and what will happen: said before it is done. */
export interface Deed { button: string; says: string }

const RESUMED: Record<string, Deed> = {
  AWAITING_PAYMENT: {
    button: 'Ask the gateway again',
    says: 'The gateway is asked again what was paid. The purchase goes on with its answer.',
  },
  PAID: {
    button: 'Try to sell again',
    says: 'The purchase goes on from “Paid”: the vendor is asked for the token.',
  },
  VENDING: {
    button: 'Ask the vendor again',
    says: 'The vendor is asked again. Where its contract allows, the sale is sent once more'
      + ' under the same reference, so no second token comes of it.',
  },
  VENDED: {
    button: 'The delivery stands',
    says: 'The token stays valid and the sale is booked again. Only when the vendor confirms it.',
  },
};
const PLAIN: Record<'MARK_VENDED' | 'SEND_AGAIN' | 'SETTLE', Deed> = {
  MARK_VENDED: {
    button: 'Enter the token',
    says: 'The customer gets this token by SMS and e-mail, and the purchase is done.'
      + ' It cannot be changed afterwards.',
  },
  SEND_AGAIN: {
    button: 'Send the refund again',
    says: 'The gateway is asked first. What it does not have is sent under the same key,'
      + ' so the money cannot go back twice.',
  },
  SETTLE: { button: 'Settle', says: 'The case ends. Nothing else changes.' },
};

/** The first of two people proposes; for the second it is done as soon as he agrees. */
function ofTwo(file: CaseFile, one: Deed): Deed {
  const by = file.about.proposedBy;
  return by
    ? { button: one.button, says: `${by} proposed it. When you agree: ${one.says}` }
    : { button: `Propose: ${one.button.charAt(0).toLowerCase()}${one.button.slice(1)}`,
      says: `Two people decide this. You propose it now; nothing changes until a colleague agrees. Then: ${one.says}` };
}

function writeOff(sum: string): Deed {
  const end = sum ? `${sum} moves to “unclaimed” in the books and ` : '';
  return { button: `Write off${sum && ` ${sum}`}`, says: `${end}the case ends for good.` };
}

export function deed(action: CaseAction, file: CaseFile): Deed {
  const one = alone(action, file);
  return file.takesTwo.includes(action) ? ofTwo(file, one) : one;
}

function alone(action: CaseAction, file: CaseFile): Deed {
  const sum = file.atStakeKobo ? naira(file.atStakeKobo) : '';
  switch (action) {
    case 'RESUME': return RESUMED[file.purchase?.reviewFrom ?? ''] ?? RESUMED.VENDING!;
    case 'REFUND': return {
      button: `Refund ${sum}`,
      says: `${sum} goes back to the customer by ${file.purchase?.gateway ?? 'the gateway'}.`
        + ' Only when you know that the vendor delivered nothing: it cannot be undone.',
    };
    case 'WRITE_OFF': return writeOff(sum);
    default: return PLAIN[action];
  }
}
