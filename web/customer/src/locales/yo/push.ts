import type { In } from '../../words';
import type en from '../en/push';

export default {
  ask: 'Sọ fún mi lórí fóònù yìí nígbà tó bá parí',
  askCompany: 'Sọ fún mi nígbà tí {company} bá ń ṣiṣẹ́',
  busy: 'À ń béèrè lọ́wọ́ browser yín…',
  on: 'A ó sọ fún yín lórí fóònù yìí.',
  blocked: 'Browser yín kò gba ìfitónilétí wa. Ẹ gbà á láyè nínú ètò rẹ̀.',
  stop: 'Dá gbogbo ìfitónilétí dúró lórí fóònù yìí',
} satisfies In<typeof en>;
