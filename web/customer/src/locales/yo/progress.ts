import type { In } from '../../words';
import type en from '../en/progress';

export default {
  s_AWAITING_PAYMENT: 'À ń dúró de owó yín',
  s_PAID: 'A ti gba owó',
  s_VENDING: 'À ń gba token yín',
  s_REFUNDING: 'Owó yín ń padà bọ̀',
  s_REFUNDED: 'Owó yín ti padà',
  s_EXPIRED: 'Owó kò dé lásìkò',
  s_WRITTEN_OFF: 'A ti ti rírà yìí',
  s_REVIEW: 'À ń yẹ èyí wò fúnra wa',
  s_vendingBill: 'À ń san bíìlì yín',
  s_declined: 'Ìsanwó kò lọ',
  s_missing: 'A kò rí rírà yìí',
  t_checking: 'À ń bi báǹkì nípa owó yín…',
  t_unpaid: 'A kò tíì rí owó yín. Bí ẹ bá ti san, ẹ dúró: ẹ má san lẹ́ẹ̀mejì.',
  t_declined: 'Wọn kò gba owó. Ẹ lè tún san fún rírà kan náà.',
  t_payNow: 'Lọ sanwó',
  t_payAgain: 'Tún san {amount}',
  t_paid: 'Kì í ju ìṣẹ́jú àáyá 10 lọ. Ẹ lè ti ojú-ewé yìí: a ó fi SMS ránṣẹ́ pẹ̀lú.',
  t_slow:
    'A ṣì ń dúró de {company}. Owó yín wà láìléwu. Ẹ lè ti ojú-ewé yìí: token yóò wá nípa SMS, tàbí owó '
    + 'yín yóò padà.',
  t_slowBill:
    'A ṣì ń dúró de {company}. Owó yín wà láìléwu. Ẹ lè ti ojú-ewé yìí: ìwé ẹ̀rí yóò wá nípa SMS, tàbí '
    + 'owó yín yóò padà.',
  t_underpaid: 'Owó tí ẹ san kò tó, nítorí náà a kò lè fi rà. Ó ń padà bọ̀ sọ́dọ̀ yín.',
  t_writtenOff: 'Àwọn òṣìṣẹ́ wa ti ti rírà yìí. Ẹ kọ̀wé sí wa pẹ̀lú nọ́ńbà ìtọ́kasí bí nǹkan kò bá tọ́.',
  t_refused: '{company} kò lè parí èyí. {amount} yín ń padà bọ̀ sọ́dọ̀ yín.',
  t_refunded: '{amount} ti padà lọ́nà tí ẹ gbà san, ní {when}. Àwọn báǹkì kan máa ń fi hàn ní ọjọ́ kejì.',
  t_refundedPlain: '{amount} ti padà lọ́nà tí ẹ gbà san. Àwọn báǹkì kan máa ń fi hàn ní ọjọ́ kejì.',
  t_expired: 'Owó kò wá, nítorí náà a ti rírà yìí. Ẹ lè tún bẹ̀rẹ̀.',
  t_review:
    'Ìdáhùn {company} kò yé wa. Ènìyàn kan ń wò ó báyìí. Owó yín wà láìléwu: ẹ ó gba token tàbí owó yín '
    + 'padà.',
  x_VEND_IN_DOUBT: 'ilé-iṣẹ́ kò sọ ohun tó ṣẹlẹ̀ sí títà náà',
  x_PAYMENT_IN_DOUBT: 'ètò ìsanwó kò sọ ohun tó ṣẹlẹ̀ sí owó náà',
  x_COMPANY_UNREACHABLE: 'a kò rí ilé-iṣẹ́ bá sọ̀rọ̀',
  x_VEND_REVERSED: 'ilé-iṣẹ́ gba títà náà padà',
  x_WRONG_AMOUNT: 'owó tí ẹ san kò tó',
  t_reason: 'Ìdí: {reason}',
  t_next: 'A ó tún wò ó ní {time}.',
  t_now: 'À ń tún un wò báyìí.',
  t_keep:
    'Ẹ tọ́jú nọ́ńbà ìtọ́kasí yìí. Pẹ̀lú rẹ̀ àti nọ́ńbà mẹ́rin tó gbẹ̀yìn fóònù yín, ẹ lè ṣí ojú-ewé yìí '
    + 'níbikíbi.',
  t_notSeen: 'Kò sí network. A ṣì ń gbìyànjú; rírà yín ń lọ láìsí ojú-ewé yìí.',
} satisfies In<typeof en>;
