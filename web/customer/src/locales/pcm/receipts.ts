import type { In } from '../../words';
import type en from '../en/receipts';

export default {
  r_lead: 'The token wey you buy dey inside this phone; you fit see am without network.',
  r_none: 'No receipt yet',
  r_noneHint: 'Wetin you buy with this phone go show here.',
  r_offline: 'Network no dey. Your old tokens still dey here.',
  r_all: 'All the meter dem',
  r_filter: 'Which meter',
  r_older: 'Show the old ones',
  r_kept: 'E dey this phone only.',
  r_clear: 'Clear this phone',
  r_clearAsk: 'Make we clear all the receipts and meters from this phone?',
  r_clearHint: 'You fit still open each purchase with the reference and your phone numbers.',
  r_clearYes: 'Clear everything now',
  r_clearNo: 'Leave dem',
  b_AWAITING_PAYMENT: 'You never pay',
  b_PAID: 'You don pay',
  b_VENDING: 'Token dey come',
  b_VENDED: 'E don finish',
  b_REFUNDING: 'Money dey come back',
  b_REFUNDED: 'Money don go back',
  b_WRITTEN_OFF: 'E don close',
  b_EXPIRED: 'Payment no come in time',
  b_REVIEW: 'Dem dey check am',
} satisfies In<typeof en>;
