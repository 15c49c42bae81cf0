import type { In } from '../../words';
import type en from '../en/transfer';

export default {
  a_pay: 'Pay by bank transfer',
  a_busy: 'We dey ask for account…',
  a_title: 'Transfer exactly {amount} o',
  a_number: 'Account number to pay',
  a_bank: 'The bank',
  a_name: 'Name for the account',
  a_amount: 'How much',
  a_until: 'Pay before this time',
  a_other: 'Pay another way',
  a_exact: 'Send am one time. If e no reach, e go come back to you; if e pass, the extra go come back.',
  a_next:
    'This account na for this purchase only. The token go show here few seconds after your bank confirm '
    + 'am. You fit close this page: we go send SMS too.',
  a_nextBill:
    'This account na for this purchase only. The receipt go show here few seconds after your bank '
    + 'confirm am. You fit close this page: we go send SMS too.',
  a_wait: 'We never see your transfer. If you don send am, wait: no send am again.',
} satisfies In<typeof en>;
