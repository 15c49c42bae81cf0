import type { In } from '../../words';
import type en from '../en/usage';

export default {
  title: 'Bí mo ṣe ń lo iná',
  lead: 'Ohun tí mítà yín gbà, àti bí yóò ṣe pẹ́ tó.',
  meter: 'Mítà',
  none: 'Kò tíì sí ohun tí a lè fi hàn',
  noneHint: 'Bí ẹ bá rà fún mítà asanwó-ṣáájú, àwọn oṣù rẹ̀ yóò hàn níbí.',
  buy: 'Ra iná',
  month: 'Oṣù',
  kwh: 'Yúníìtì lóṣù (kWh)',
  naira: 'Owó lóṣù',
  kwhShort: 'kWh',
  nairaShort: 'Ẹ san',
  perKwh: 'Iye yúníìtì kan',
  table: 'Oṣù kọ̀ọ̀kan',
  cost: 'Yúníìtì kan ná yín ní',
  costHint: 'Gbogbo ohun tí ẹ san, owó iṣẹ́ àti VAT pẹ̀lú, láàárín oṣù 12, fún kWh kọ̀ọ̀kan.',
  perDay: 'Ẹ ń lo bíi',
  perDayUnit: 'kWh {kwh} lójúmọ́',
  runsOut: 'Ó lè tán',
  ranOut: 'Ó ṣeé ṣe kó ti tán',
  how:
    'À ń fojú bù ú láti inú ohun tí ẹ rà kẹ́yìn: yúníìtì tó ṣáájú ti ìkẹyìn, pín sí ọjọ́ láti àkọ́kọ́ sí '
    + 'ìkẹyìn. Ó tọ̀nà kìkì bí ẹ bá ń rà nígbà tí yúníìtì ń tán lọ, tí ẹ sì ń ra gbogbo rẹ̀ níbí. Mítà yín '
    + 'mọ̀ jù.',
  one: 'Ẹ tún rà lẹ́ẹ̀kan, a ó lè sọ bí yúníìtì yín yóò ṣe pẹ́ tó.',
  phone: 'Láti inú ìwé ẹ̀rí orí fóònù yìí. Ohun tí ẹ rà níbòmíràn kò sí níbẹ̀.',
  account: 'Láti inú gbogbo ohun tí àkántì yín rà.',
  old: 'A kò lè bi ẹ̀rọ wa. Èyí wá láti inú ìwé ẹ̀rí orí fóònù yìí.',
  remind: 'Rán mi létí kó tó tán',
  again: 'Rà fún mítà yìí',
} satisfies In<typeof en>;
