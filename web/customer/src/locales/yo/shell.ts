import type { In } from '../../words';
import type en from '../en/shell';

export default {
  buy: 'Ra iná',
  receipts: 'Ìwé ẹ̀rí',
  help: 'Ìrànlọ́wọ́',
  me: 'Tèmi',
  about:
    'Ẹ ra token iná tàbí kí ẹ san bíìlì fún gbogbo ilé-iṣẹ́ iná ní Nàìjíríà. Token ń dé láàárín ìṣẹ́jú '
    + 'àáyá, nípa SMS pẹ̀lú.',
  again: 'Tún gbìyànjú',
  cancel: 'Fagilé e',
  save: 'Fi pamọ́',
  open: 'Ṣí i',
  loading: 'Ẹ dúró díẹ̀…',
  offline: 'Kò sí network. Ohun tó wà lórí fóònù yìí ṣì ń ṣiṣẹ́.',
  languageNo: 'Kò sí network, èdè yìí kò sì tíì sí lórí fóònù yín.',
  privacy: 'Àṣírí',
  terms: 'Àdéhùn',
  menu: 'Àwọn ojú-ewé pàtàkì',
  skip: 'Lọ sí ohun tó wà nínú',
  language: 'Èdè',
  title: 'Ra iná mànàmáná',
  company: 'Ilé-iṣẹ́ iná',
  type: 'Irú mítà',
  prepaid: 'Sanwó ṣáájú',
  postpaid: 'Sanwó lẹ́yìn',
  number: 'Nọ́ńbà mítà',
  account: 'Nọ́ńbà àkántì tàbí mítà',
  safe: 'Bí token kò bá wá, owó yín yóò padà sọ́dọ̀ yín.',
  t_reference: 'Nọ́ńbà ìtọ́kasí',
  k_copy: 'Ṣe àdàkọ',
  k_copied: 'A ti dà á kọ',
  k_next: 'Èyí tó kàn',
  k_back: 'Padà sẹ́yìn',
  k_close: 'Tì í',
  w_link: 'Ohun tó ń ṣiṣẹ́ báyìí',
} satisfies In<typeof en>;
