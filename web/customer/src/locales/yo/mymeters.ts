import type { In } from '../../words';
import type en from '../en/mymeters';

export default {
  lead: 'Ẹ fún wọn lórúkọ. Ẹ fi ìfọwọ́kàn kan rà, lórí fóònù gbogbo.',
  none: 'Kò tíì sí mítà',
  noneHint: 'Fi mítà tí ẹ ń rà fún jù kún un.',
  add: 'Fi mítà kún un',
  choose: 'Yan ilé-iṣẹ́ yín',
  companyMissing: 'Yan ilé-iṣẹ́ iná yín.',
  numberBad: 'Tẹ odindi nọ́ńbà náà, bó ṣe wà lórí mítà tàbí bíìlì.',
  check: 'Yẹ mítà wò',
  checking: 'À ń yẹ̀ ẹ́ wò…',
  found: 'Ṣé èyí ni?',
  name: 'Orúkọ fún mítà yìí',
  nameHint: 'Bíi Ilé, Ṣọ́ọ̀bù tàbí Màmá',
  nameBad: 'Fún un lórúkọ, kò ju lẹ́tà 40 lọ.',
  keep: 'Pa mítà yìí mọ́',
  other: 'Rárá, òmíràn ni',
  onPhone: 'Tí a lò lórí fóònù yìí',
  keepIt: 'Pa á mọ́',
  buy: 'Rà',
  rename: 'Yí orúkọ padà',
  remove: 'Yọ kúrò',
  removeAsk: 'Ṣé kí a yọ {name} kúrò?',
  removeHint: 'Ìránnilétí rẹ̀ yóò lọ pẹ̀lú. Ohun tí ẹ rà yóò wà.',
  kept: 'A ti pa {name} mọ́.',
} satisfies In<typeof en>;
