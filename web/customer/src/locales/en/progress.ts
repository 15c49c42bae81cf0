import { part } from '../../words';

export default part('progress', {
  s_AWAITING_PAYMENT: 'Waiting for your payment',
  s_PAID: 'Payment received',
  s_VENDING: 'Getting your token',
  s_REFUNDING: 'Your money is coming back',
  s_REFUNDED: 'Your money went back',
  s_EXPIRED: 'Not paid in time',
  s_WRITTEN_OFF: 'This purchase is closed',
  s_REVIEW: 'We are checking this ourselves',
  s_vendingBill: 'Paying your bill',
  s_declined: 'The payment did not go through',
  s_missing: 'We cannot find this purchase',
  t_checking: 'Asking the bank about your payment…',
  t_unpaid: 'We have not seen your payment yet. If you paid, wait: do not pay twice.',
  t_declined: 'No money was taken. You can pay again for the same purchase.',
  t_payNow: 'Go to payment',
  t_payAgain: 'Pay again {amount}',
  t_paid: 'Usually under 10 seconds. You can close this page: we also send an SMS.',
  t_slow: 'Still waiting for {company}. Your money is safe. You can close this page: the token comes by '
    + 'SMS, or your money comes back.',
  t_slowBill: 'Still waiting for {company}. Your money is safe. You can close this page: the receipt comes by '
    + 'SMS, or your money comes back.',
  t_underpaid: 'Less than the price was paid, so we cannot buy with it. It is on its way back to you.',
  t_writtenOff: 'Our team closed this purchase. Write to us with its reference if something is wrong.',
  t_refused: '{company} could not complete this. Your {amount} is on its way back to you.',
  t_refunded: '{amount} went back the way you paid, on {when}. Some banks show it a day later.',
  t_refundedPlain: '{amount} went back the way you paid. Some banks show it a day later.',
  t_expired: 'No payment came, so we closed this purchase. You can start again.',
  t_review: 'The answer from {company} is not clear. A person looks at it now. Your money is safe: you get '
    + 'the token or your money back.',
  x_VEND_IN_DOUBT: 'the company does not say what became of the sale',
  x_PAYMENT_IN_DOUBT: 'the payment service does not say what became of the payment',
  x_COMPANY_UNREACHABLE: 'the company could not be reached',
  x_VEND_REVERSED: 'the company took back the sale',
  x_WRONG_AMOUNT: 'less than the price was paid',
  t_reason: 'Reason: {reason}',
  t_next: 'We look again at {time}.',
  t_now: 'We look again now.',
  t_keep: 'Keep this reference. With it and the last four digits of your phone you can open this page '
    + 'anywhere.',
  t_notSeen: 'No network. We keep trying; your purchase goes on without this page.',
});
