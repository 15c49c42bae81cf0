import type { In } from '../../words';
import type en from '../en/errors';

export default {
  title: 'Ohun tí ojú mítà ń sọ',
  lead: 'Àwọn mítà yàtọ̀. Bí tiyín bá sọ ohun mìíràn, ẹ kọ ohun tó sọ sí wa.',
  sure: 'Lórí mítà púpọ̀',
  unsure: 'Láti inú ìwé olùṣe mítà kan; tiyín lè yàtọ̀',
  number: 'Nọ́ńbà {n}',
  ok: 'Mítà ti gbà á.',
  okDo: 'Ẹ wo yúníìtì yín. Lẹ́yìn nọ́ńbà ìyípadà kọ́kọ́rọ́, ẹ tẹ èyí tó kàn.',
  first: 'Ó gba nọ́ńbà ìyípadà kọ́kọ́rọ́ kan, ó ń dúró de èkejì.',
  firstDo: 'Ẹ tẹ nọ́ńbà tó kàn báyìí.',
  wrong: 'Nọ́ńbà kò bá mítà yìí mu: àṣìtẹ̀ ni, tàbí token mítà mìíràn ni.',
  wrongDo: 'Ẹ fi nọ́ńbà àti nọ́ńbà mítà wéra, kí ẹ tún tẹ̀ ẹ́ díẹ̀díẹ̀.',
  used: 'Token yìí ti wọlé tẹ́lẹ̀.',
  usedDo: 'Ẹ wo yúníìtì yín: ó ti wà níbẹ̀. Ẹ̀ẹ̀kan ni token ń ṣiṣẹ́.',
  old: 'Token tuntun kan ti wọlé ṣáájú èyí.',
  oldDo: 'Ẹ má tún gbìyànjú. Ẹ fi ẹjọ́ sùn: a ó bi ilé-iṣẹ́.',
  key: 'Mítà nílò kọ́kọ́rọ́ tuntun ná.',
  keyDo:
    'Ẹ tẹ àwọn nọ́ńbà ìyípadà kọ́kọ́rọ́ tó wà lórí ìwé ẹ̀rí yín, lẹ́yìn náà èyí. Kò sí níbẹ̀? Ẹ fi ẹjọ́ '
    + 'sùn.',
  full: 'Yúníìtì yóò ju ohun tí mítà lè gbà lọ.',
  fullDo: 'Ẹ lo díẹ̀, kí ẹ tún tẹ̀ ẹ́. Ẹ tọ́jú token náà.',
  lock: 'Àṣìṣe ti pọ̀ jù. Mítà ń dúró: ìṣẹ́jú àáyá díẹ̀ ná, ó lè tó bí ìṣẹ́jú 20.',
  lockDo: 'Ẹ fi bọ́tìnnì sílẹ̀ fún ìṣẹ́jú 30, kí ẹ tún tẹ̀ ẹ́.',
  cannot: 'Mítà kò lè ṣe èyí, tàbí kò tíì ṣe tán.',
  cannotDo: 'Ẹ dúró ìṣẹ́jú kan, kí ẹ tún tẹ̀ ẹ́. Bí kò bá yí padà, ẹ pe ilé-iṣẹ́ iná.',
  dark: 'Ojú mítà ṣókùnkùn',
  darkIs: 'Iná kò dé ọ̀dọ̀ mítà tàbí bọ́tìnnì rẹ̀.',
  darkDo: 'Ṣé iná wà níta? Ẹ pààrọ̀ bátìrì bọ́tìnnì. Bí bẹ́ẹ̀ kọ́, ẹ pe ilé-iṣẹ́ iná.',
  kct: 'Nọ́ńbà méjì tàbí mẹ́ta?',
  complain: 'Fi ẹjọ́ sùn',
} satisfies In<typeof en>;
