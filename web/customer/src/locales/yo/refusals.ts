import type { In } from '../../words';
import type en from '../en/refusals';

export default {
  p_CODE_WRONG: 'Kóòdù yìí kò tọ́. Ẹ tún wo ìránṣẹ́ náà.',
  p_CODE_EXPIRED: 'Kóòdù yìí ti pẹ́ jù. Ẹ béèrè fún tuntun.',
  p_SECOND_FACTOR_WRONG: 'Kóòdù yìí kò tọ́. Ẹ lo èyí tí app yín ń fi hàn báyìí.',
  p_SIGN_IN_REFUSED: 'Orúkọ àti ọ̀rọ̀ aṣínà kò bá ara mu. Ẹ tún gbìyànjú, tàbí kí ẹ lo kóòdù.',
  p_SIGN_IN_REQUIRED: 'Ẹ kọ́kọ́ wọlé.',
  p_SIGN_IN_AGAIN: 'Fún èyí, ẹ tún fi hàn pé ẹ̀yin ni.',
  p_PASSKEY_REFUSED: 'Kọ́kọ́rọ́ ìwọlé yìí kò ṣiṣẹ́. Ẹ fi kóòdù wọlé.',
  p_CONTACT_TAKEN: 'Àkántì mìíràn ti ní èyí. Ẹ fi ìyẹn wọlé.',
  p_ITEM_NOT_FOUND: 'Èyí kò sí mọ́.',
  p_TOO_MANY_KEPT: 'Ẹ ti dé iye tí a lè tọ́jú. Ẹ kọ́kọ́ yọ ọ̀kan kúrò.',
  p_NOT_OFFERED: 'A kò ṣe èyí báyìí.',
  p_IDENTITY_TAKEN: 'Àkántì mìíràn ti ní nọ́ńbà yìí. Ẹ kọ̀wé sí wa bí kò bá tọ́.',
  p_COMPLAINT_NOT_FOUND: 'Kò sí ẹ̀sùn tó ní nọ́ńbà yìí àti nọ́ńbà mẹ́rin yìí. Ẹ wo méjèèjì.',
  p_PUSH_ADDRESS_REFUSED: 'Browser yìí kò lè gba ìfitónilétí wa. Ẹ ó ṣì gba SMS.',
  f_to: 'Tẹ nọ́ńbà fóònù Nàìjíríà tàbí ímeèlì.',
  f_code: 'Tẹ kóòdù tó wà nínú ìránṣẹ́ náà.',
} satisfies In<typeof en>;
