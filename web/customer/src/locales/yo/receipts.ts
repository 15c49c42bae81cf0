import type { In } from '../../words';
import type en from '../en/receipts';

export default {
  r_lead: 'Token tí ẹ rà wà lórí fóònù yìí, ó ń ṣiṣẹ́ láìsí network.',
  r_none: 'Kò tíì sí ìwé ẹ̀rí',
  r_noneHint: 'Ohun tí ẹ bá rà lórí fóònù yìí yóò hàn níbí.',
  r_offline: 'Kò sí network. Àwọn token àtijọ́ ṣì wà.',
  r_all: 'Gbogbo mítà',
  r_filter: 'Mítà',
  r_older: 'Fi àwọn ti àtijọ́ hàn',
  r_kept: 'Ó wà lórí fóònù yìí nìkan.',
  r_clear: 'Nu fóònù yìí',
  r_clearAsk: 'Ṣé kí a nu gbogbo ìwé ẹ̀rí àti mítà kúrò lórí fóònù yìí?',
  r_clearHint: 'Ẹ ṣì lè ṣí ìkọ̀ọ̀kan pẹ̀lú nọ́ńbà ìtọ́kasí àti nọ́ńbà fóònù yín.',
  r_clearYes: 'Nu gbogbo rẹ̀',
  r_clearNo: 'Fi wọ́n sílẹ̀',
  b_AWAITING_PAYMENT: 'Ẹ kò tíì san',
  b_PAID: 'Ẹ ti san',
  b_VENDING: 'À ń gba token',
  b_VENDED: 'Ó ti parí',
  b_REFUNDING: 'Owó ń padà bọ̀',
  b_REFUNDED: 'Owó ti padà',
  b_WRITTEN_OFF: 'A ti tì í',
  b_EXPIRED: 'Owó kò dé lásìkò',
  b_REVIEW: 'À ń yẹ̀ ẹ́ wò',
} satisfies In<typeof en>;
