import type { In } from '../../words';
import type en from '../en/kct';

export default {
  title: 'Nọ́ńbà méjì tàbí mẹ́ta?',
  lead: 'Ìyípadà kọ́kọ́rọ́: ẹ̀ẹ̀kan ni ẹ ó tẹ̀ wọ́n, ní títẹ̀lé, ṣáájú yúníìtì yín.',
  why: 'Ìdí rẹ̀',
  why1:
    'Àwọn mítà níbi gbogbo gba kọ́kọ́rọ́ tuntun nítorí pé òǹkà àtijọ́ parí ní Oṣù Kọkànlá 2024. Mítà tún '
    + 'lè gba kọ́kọ́rọ́ tuntun bí ilé-iṣẹ́ bá yí ẹgbẹ́ iye owó rẹ̀ padà.',
  why2:
    'Nọ́ńbà méjì àkọ́kọ́ (ó lè ju bẹ́ẹ̀ lọ lórí mítà kan) kọ́kọ́rọ́ nìkan ni wọ́n ń mú wá. Wọn kì í fi '
    + 'yúníìtì kún un, wọn kì í dín in kù. Nọ́ńbà ìkẹyìn ni ohun tí ẹ rà.',
  how: 'Ẹ ṣe báyìí, ní títẹ̀lé',
  step1: 'Ẹ tẹ nọ́ńbà àkọ́kọ́, gbogbo 20. Ẹ tẹ Enter.',
  wait: 'Ẹ dúró títí mítà yóò fi sọ OK. Ẹ má tíì tẹ nǹkan kan.',
  step2: 'Ẹ tẹ nọ́ńbà kejì. Ẹ tẹ Enter. Ẹ dúró de OK.',
  more: 'Bí nọ́ńbà ìyípadà kọ́kọ́rọ́ mìíràn bá wà, ẹ tẹ̀ ẹ́ bákan náà.',
  step3: 'Ẹ wá tẹ nọ́ńbà ìkẹyìn: token yín. Mítà yóò fi yúníìtì yín hàn.',
  slow:
    'Ẹ má pẹ́ jù láàárín wọn. Àwọn mítà kan ń gbàgbé nọ́ńbà àkọ́kọ́ lẹ́yìn bí ìṣẹ́jú mẹ́wàá; ẹ tún bẹ̀rẹ̀'
    + ' láti orí àkọ́kọ́.',
  no: 'Mítà ní òun kò gbà á',
  no1: 'Ẹ fi nọ́ńbà wéra, kí ẹ tún tẹ nọ́ńbà kan náà.',
  no2:
    'Ṣé yúníìtì ni ẹ kọ́kọ́ tẹ̀? Mítà kò ní gbà á títí kọ́kọ́rọ́ yóò fi yí padà. Ẹ tẹ àwọn nọ́ńbà ìyípadà'
    + ' kọ́kọ́rọ́, lẹ́yìn náà yúníìtì: token kò sọnù.',
  no3: 'Ó sọ “used”? Nọ́ńbà yẹn ti wọlé tẹ́lẹ̀. Ẹ lọ sí èyí tó kàn.',
  no4:
    'Kò tún gbà? Ẹ dúró fún ìṣẹ́jú 30, nítorí mítà ń tì lẹ́yìn ìgbìyànjú púpọ̀, kí ẹ tún bẹ̀rẹ̀ láti orí '
    + 'nọ́ńbà àkọ́kọ́.',
  no5: 'Lẹ́yìn náà ẹ sọ ohun tí ojú mítà wí fún wa. A ó bi ilé-iṣẹ́.',
  errors: 'Ohun tí ojú mítà ń sọ',
  complain: 'Fi ẹjọ́ sùn',
  find: 'Wá àwọn nọ́ńbà mi',
  pic: 'Àwòrán: mítà tó ní bọ́tìnnì. Ojú rẹ̀ ń fi {text} hàn.',
} satisfies In<typeof en>;
