import type { In } from '../../words';
import type en from '../en/fields';

export default {
  companyMissing: 'Yan ilé-iṣẹ́ iná yín.',
  numberShort: 'Tẹ gbogbo nọ́ńbà mítà: ó kéré tán, 6.',
  numberBad: 'Ẹ tún nọ́ńbà mítà wò; kò lè tọ́ báyìí.',
  numberLetters: 'Nọ́ńbà nìkan ló wà nínú ti mítà ìsanwó-ṣáájú. Bó bá ní lẹ́tà, ó lè jẹ́ ìsanwó-lẹ́yìn.',
  numberSigns: 'Lo nọ́ńbà, lẹ́tà, / àti - nìkan.',
  amountBad: 'Tẹ iye láàárín {min} àti {max}.',
  amountWhole: 'Tẹ náírà nìkan, láìsí kọ́bọ̀.',
  phoneBad: 'Tẹ nọ́ńbà fóònù Nàìjíríà, bíi 0803 123 4567.',
  gatewayBad: 'Kò gba owó báyìí. Yan òmíràn.',
  emailBad: 'Tẹ ímeèlì bíi ada@mail.ng, tàbí kí ẹ fi sílẹ̀ lófìfo.',
} satisfies In<typeof en>;
