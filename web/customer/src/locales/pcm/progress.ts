import type { In } from '../../words';
import type en from '../en/progress';

export default {
  s_AWAITING_PAYMENT: 'We dey wait for your payment',
  s_PAID: 'We don get your money',
  s_VENDING: 'Your token dey come',
  s_REFUNDING: 'Your money dey come back',
  s_REFUNDED: 'Your money don go back',
  s_EXPIRED: 'Payment no come in time',
  s_WRITTEN_OFF: 'We don close this purchase',
  s_REVIEW: 'Our people dey check am',
  s_vendingBill: 'We dey pay your bill',
  s_declined: 'The payment no go through',
  s_missing: 'We no see this purchase',
  t_checking: 'We dey ask the bank about your payment…',
  t_unpaid: 'We never see your payment. If you don pay, wait: no pay two times.',
  t_declined: 'Dem no collect any money. You fit pay again for the same purchase.',
  t_payNow: 'Go pay',
  t_payAgain: 'Pay {amount} again',
  t_paid: 'E no dey pass 10 seconds. You fit close this page: we go send SMS too.',
  t_slow:
    'We still dey wait for {company}. Your money safe. You fit close this page: token go come by SMS, or '
    + 'your money go come back.',
  t_slowBill:
    'We still dey wait for {company}. Your money safe. You fit close this page: receipt go come by SMS, '
    + 'or your money go come back.',
  t_underpaid: 'The money wey you pay no reach, so we no fit buy with am. E dey come back to you.',
  t_writtenOff: 'Our people don close this purchase. If something wrong, write us with the reference.',
  t_refused: '{company} no fit do this one. Your {amount} dey come back to you.',
  t_refunded: '{amount} don go back the same way you pay, on {when}. Some banks dey show am next day.',
  t_refundedPlain: '{amount} don go back the same way you pay. Some banks dey show am next day.',
  t_expired: 'Payment no come, so we close am. You fit start again.',
  t_review:
    'Wetin {company} talk no clear. Person dey look am now. Your money safe: you go get token or your '
    + 'money back.',
  x_VEND_IN_DOUBT: 'the company no gree talk wetin happen to the sale',
  x_PAYMENT_IN_DOUBT: 'the payment people no gree talk wetin happen to the money',
  x_COMPANY_UNREACHABLE: 'we no fit reach the company',
  x_VEND_REVERSED: 'the company don collect the sale back',
  x_WRONG_AMOUNT: 'the money no reach the price',
  t_reason: 'Why: {reason}',
  t_next: 'We go look again by {time}.',
  t_now: 'We dey look again now.',
  t_keep:
    'Keep this reference. With am and the last four numbers of your phone, you fit open this page '
    + 'anywhere.',
  t_notSeen: 'Network no dey. We still dey try; your purchase dey go on without this page.',
} satisfies In<typeof en>;
