import type { In } from '../../words';
import type en from '../en/help';

export default {
  title: 'Ìrànlọ́wọ́',
  lead: 'Ìdáhùn kúkúrú. Bí kò bá ràn yín lọ́wọ́, ẹ fi ẹjọ́ sùn: ẹ ó gba nọ́ńbà àti ọjọ́.',
  load: 'Bí a ṣe ń tẹ token',
  load1: 'Ẹ wá nọ́ńbà 20 nínú SMS yín, tàbí lábẹ́ Ìwé ẹ̀rí.',
  load2: 'Ẹ tẹ gbogbo 20 sórí mítà, mẹ́rin-mẹ́rin. Àlàfo kò ṣe nǹkan.',
  load3: 'Ẹ tẹ bọ́tìnnì Enter: ↵, # tàbí bọ́tìnnì aláwọ̀ búlúù.',
  load4: 'Mítà yóò fi OK tàbí “accept” hàn, lẹ́yìn náà yúníìtì tuntun yín.',
  loadMany: 'Ṣé nọ́ńbà méjì tàbí mẹ́ta ni ẹ gbà? Ẹ tẹ̀ wọ́n ní títẹ̀lé. Wo bí a ṣe ń ṣe é',
  none: 'Mo sanwó, token kò wá',
  noneDo:
    'Ẹ má tún san. Ẹ ṣí ohun tí ẹ rà: ó ń sọ ohun tó ń ṣẹlẹ̀ àti ìgbà tí a ó tún wò ó. À ń bi ilé-iṣẹ́ '
    + 'léèrè lọ. Èrò wa: token, tàbí kí owó yín ti máa padà bọ̀, láàárín wákàtí 24.',
  find: 'Wá ohun tí mo rà',
  rejected: 'Mítà kò gba token mi',
  rejectedDo:
    'Ẹ fi gbogbo nọ́ńbà 20 wéra, àti nọ́ńbà mítà lórí ìwé ẹ̀rí pẹ̀lú ti ara mítà. Bí ẹ bá gba nọ́ńbà '
    + 'púpọ̀, àwọn yòókù ló ń ṣáájú. Ẹ̀ẹ̀kan ni mítà ń gba token kọ̀ọ̀kan.',
  errors: 'Ohun tí ojú mítà ń sọ',
  wrong: 'Mo rà á fún mítà tí kì í ṣe tèmi',
  wrongDo:
    'Mítà tirẹ̀ nìkan ni token ń ṣiṣẹ́ lórí, kò sì sẹ́ni tó lè pè é padà. Bí token kò bá tíì wá, ẹ fi '
    + 'ẹjọ́ sùn báyìí: a ó gbìyànjú láti dá a dúró. Bó bá ti wá, ilé-iṣẹ́ iná nìkan ló lè gbé yúníìtì lọ; a'
    + ' ó bá yín bèèrè.',
  refund: 'Ìgbà wo ni owó mi yóò padà?',
  refundDo:
    'Bí ilé-iṣẹ́ bá kọ̀ dájúdájú, a ń dá owó yín padà lẹ́sẹ̀kẹsẹ̀, gba ọ̀nà tí ẹ gbà san án. Báńkì lè gba'
    + ' wákàtí 72 kó tó hàn. Ohun tí ẹ rà ń fi ọjọ́ tí a fi ránṣẹ́ hàn.',
  fees: 'Iye tí ó jẹ́',
  feesDo:
    'Ẹ ń rí iye gbogbo kí ẹ tó san: iná, VAT, gbèsè tí ilé-iṣẹ́ ń gbà, owó iṣẹ́ wa àti VAT rẹ̀. A kì í fi'
    + ' nǹkan kún un lẹ́yìn náà.',
  few: 'Yúníìtì kò tó bí mo ṣe rò',
  fewDo:
    'Gbèsè àti VAT ló ń kọ́kọ́ kúrò; band yín ló ń pinnu iye yúníìtì kan. Ìwé ẹ̀rí ń fi ọ̀kọ̀ọ̀kan hàn. '
    + 'Nọ́ńbà tí ẹ rí kí ẹ tó san jẹ́ ìṣirò wa; ilé-iṣẹ́ ló ń pinnu.',
  complain: 'Fi ẹjọ́ sùn',
  complainAbout: 'Fi ẹjọ́ sùn nípa {reference}',
  complainElse: 'Nípa ohun mìíràn',
  pic: 'Àwòrán: mítà tó ní bọ́tìnnì. Ojú rẹ̀ ń fi {text} hàn.',
  yours: 'Àwọn ẹjọ́ yín',
  yoursHint: 'Fóònù yìí ló fi wọ́n ránṣẹ́.',
  findTitle: 'Ṣí ẹjọ́ kan',
  findHint: 'Ṣé fóònù mìíràn ló fi ránṣẹ́? Ẹ lo nọ́ńbà rẹ̀.',
  findNumber: 'Nọ́ńbà ẹjọ́ náà',
  findBad: 'Ẹ tẹ nọ́ńbà tó wà nínú SMS wa, bíi CP7K2M9QXD4T.',
  findOpen: 'Ṣí i',
  last: 'Ohun tí ẹ rà kẹ́yìn: {amount} fún {name}, {when}.',
  more: 'Òmíràn',
  usage: 'Bí mo ṣe ń lo iná',
  kct: 'Nọ́ńbà méjì tàbí mẹ́ta?',
  works: 'Ohun tó ń ṣiṣẹ́ báyìí',
  privacy: 'Àṣírí yín',
  terms: 'Àdéhùn àti ìdápadà owó',
} satisfies In<typeof en>;
