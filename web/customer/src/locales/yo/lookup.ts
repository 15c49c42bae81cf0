import type { In } from '../../words';
import type en from '../en/lookup';

export default {
  lastFourBad: 'Tẹ nọ́ńbà mẹ́rin tó gbẹ̀yìn.',
  referenceBad: 'Tẹ nọ́ńbà ìtọ́kasí láti inú SMS tàbí ìwé ẹ̀rí, bíi PP7K2M9QXD4T.',
  s_loading: 'À ń wá ohun tí ẹ rà',
  l_title: 'Ṣí ohun tí ẹ rà',
  l_why: 'Kì í ṣe fóònù yìí ni ẹ fi rà á. Láti fi hàn, a nílò nọ́ńbà fóònù tí ẹ fún wa.',
  l_four: 'Nọ́ńbà mẹ́rin tó gbẹ̀yìn fóònù',
  l_open: 'Ṣí i',
  l_find: 'Wá ohun tí ẹ rà',
  l_findHint: 'Láti fóònù mìíràn? Lo nọ́ńbà ìtọ́kasí.',
  l_reference: 'Nọ́ńbà ìtọ́kasí',
  l_referenceHint: 'Ó wà nínú SMS yín, bíi PP7K2M9QXD4T',
} satisfies In<typeof en>;
