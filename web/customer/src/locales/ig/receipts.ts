import type { In } from '../../words';
import type en from '../en/receipts';

export default {
  r_lead: 'Token ị zụtara dị na ekwentị a ma na-arụ ọrụ na-enweghị network.',
  r_none: 'Enweghị akwụkwọ nnata',
  r_noneHint: 'Ihe ị zụtara na ekwentị a ga-apụta ebe a.',
  r_offline: 'Network adịghị. Token ochie ka dị.',
  r_all: 'Mita niile',
  r_filter: 'Mita',
  r_older: 'Gosi ndị ochie',
  r_kept: 'Ọ dị naanị na ekwentị a.',
  r_clear: 'Hichaa ekwentị a',
  r_clearAsk: 'Anyị hichaa akwụkwọ nnata na mita niile na ekwentị a?',
  r_clearHint: 'Ị ka nwere ike imepe nzụta ọ bụla site na nọmba nrụtụaka na nọmba ekwentị gị.',
  r_clearYes: 'Hichaa ihe niile',
  r_clearNo: 'Hapụ ha',
  b_AWAITING_PAYMENT: 'A kwụbeghị',
  b_PAID: 'A kwụọla',
  b_VENDING: 'Token na-abịa',
  b_VENDED: 'Ọ gwụla',
  b_REFUNDING: 'Ego na-alọghachi',
  b_REFUNDED: 'Ego alọghachila',
  b_WRITTEN_OFF: 'E mechiela ya',
  b_EXPIRED: 'Ego abịaghị n’oge',
  b_REVIEW: 'A na-elele ya',
} satisfies In<typeof en>;
