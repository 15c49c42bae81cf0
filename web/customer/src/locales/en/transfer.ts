import { part } from '../../words';

export default part('transfer', {
  a_pay: 'Pay by bank transfer',
  a_busy: 'Asking for an account…',
  a_title: 'Transfer exactly {amount}',
  a_number: 'Account number',
  a_bank: 'Bank',
  a_name: 'Account name',
  a_amount: 'Amount',
  a_until: 'Pay before',
  a_other: 'Pay another way',
  a_exact: 'Send it once. Less than this goes back to you, and so does what is more.',
  a_next: 'The account is for this purchase only. The token appears here within seconds of your bank’s '
    + 'confirmation. You may close this page: we also send an SMS.',
  a_nextBill: 'The account is for this purchase only. The receipt appears here within seconds of your bank’s '
    + 'confirmation. You may close this page: we also send an SMS.',
  a_wait: 'We have not seen your transfer yet. If you sent it, wait: do not send it again.',
});
