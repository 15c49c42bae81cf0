import type { In } from '../../words';
import type en from '../en/ticket';

export default {
  s_VENDED: 'Token yín nìyí',
  s_vendedBill: 'A ti san bíìlì yín',
  t_paidTotal: 'Ẹ san',
  t_toPay: 'Láti san',
  t_when: 'Ìgbà tí ẹ rà á',
  t_name: 'Orúkọ',
  t_company: 'Ilé-iṣẹ́',
  t_restart: 'Tún rà',
  k_how: 'Ẹ tẹ̀ ẹ́ sórí mítà yín, kí ẹ sì tẹ Enter.',
  k_many:
    'Mítà yín nílò nọ́ńbà {count}, ní títẹ̀lé yìí. Lẹ́yìn ọ̀kọ̀ọ̀kan, ẹ tẹ Enter kí ẹ dúró títí mítà yóò '
    + 'fi gbà á. Lẹ́yìn náà, ẹ tẹ èyí tó kàn.',
  k_step: '{n} nínú {count}',
  k_KEY_CHANGE_1: 'Ìyípadà kọ́kọ́rọ́ 1',
  k_KEY_CHANGE_2: 'Ìyípadà kọ́kọ́rọ́ 2',
  k_CREDIT: 'Yúníìtì yín',
  k_BONUS: 'Yúníìtì ọ̀fẹ́',
  k_why:
    'Nọ́ńbà ìyípadà kọ́kọ́rọ́ kì í mú iná wá. Ó ń múra mítà yín sílẹ̀ fún token tuntun; ẹ̀ẹ̀kan ni ẹ ó '
    + 'tẹ̀ ẹ́.',
  k_share: 'Pín in',
  k_big: 'Fi hàn ní ńlá',
  k_token: 'Token náà {digits}',
  k_units: 'Yúníìtì',
  k_estimated: 'Ìṣirò wa',
  k_vendorReceipt: 'Ìwé ẹ̀rí ilé-iṣẹ́',
  k_kct: 'Bí a ṣe ń ṣe é àti ìdí, pẹ̀lú àwòrán',
  k_DUE: '{channel} sí {to}: ó ń lọ',
  k_SENT: '{channel} sí {to}: a fi ránṣẹ́ {time}',
  k_DELIVERED: '{channel} sí {to}: ó dé {time}',
  k_FAILED: '{channel} sí {to}: kò dé',
  k_problem: 'Nǹkan kò tọ́? Ẹ sọ fún wa',
  k_pdf: 'Ìwé ẹ̀rí (PDF)',
  k_html: 'Ìwé ẹ̀rí (ojú-ewé)',
  k_messages: 'Àwọn ìránṣẹ́',
  k_mail: 'Ímeèlì',
  k_sms: 'Tún fi SMS ránṣẹ́',
  k_email: 'Tún fi ímeèlì ránṣẹ́',
  k_sent: 'Ó ń lọ sí {to}.',
  k_billHow: '{company} ti gba owó yín. Ẹ tọ́jú ìwé ẹ̀rí.',
  i_text: 'Ẹ fi PowerPay sórí fóònù yìí: ó ń ṣí bíi app, ó sì ń fi token yín hàn láìsí network.',
  i_yes: 'Fi sórí fóònù mi',
  i_no: 'Kì í ṣe báyìí',
} satisfies In<typeof en>;
