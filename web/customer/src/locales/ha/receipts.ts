import type { In } from '../../words';
import type en from '../en/receipts';

export default {
  r_lead: 'Token da kuka saya suna cikin wannan waya, suna aiki ko babu network.',
  r_none: 'Babu rasit tukuna',
  r_noneHint: 'Abin da kuka saya a wannan waya zai bayyana a nan.',
  r_offline: 'Babu network. Tsofaffin token suna nan.',
  r_all: 'Duk mitoci',
  r_filter: 'Mita',
  r_older: 'Nuna na da',
  r_kept: 'Yana cikin wannan waya kaɗai.',
  r_clear: 'Share wannan waya',
  r_clearAsk: 'A share duk rasiɗai da mitoci daga wannan waya?',
  r_clearHint: 'Za ku iya buɗe kowane saye da lambar shaida da lambobin wayarku.',
  r_clearYes: 'Share komai',
  r_clearNo: 'A bar su',
  b_AWAITING_PAYMENT: 'Ba a biya ba tukuna',
  b_PAID: 'An biya',
  b_VENDING: 'Ana karɓo token',
  b_VENDED: 'An gama',
  b_REFUNDING: 'Kuɗi yana dawowa',
  b_REFUNDED: 'Kuɗi ya koma',
  b_WRITTEN_OFF: 'An rufe',
  b_EXPIRED: 'Ba a biya cikin lokaci ba',
  b_REVIEW: 'Ana dubawa',
} satisfies In<typeof en>;
