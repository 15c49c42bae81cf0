import type { In } from '../../words';
import type en from '../en/mydata';

export default {
  lead: 'Ohun tí a pamọ́ nípa yín, àti ohun tí ẹ lè fi ṣe.',
  may: 'Ṣé a lè kọ̀wé sí yín?',
  REMINDERS: 'Ìránnilétí tí ẹ ṣètò',
  NEWS: 'Ìròyìn àti ẹ̀dínwó',
  TERMS: 'Àdéhùn',
  PRIVACY_NOTICE: 'Ìlànà àṣírí',
  mayHint: 'Token, ìwé ẹ̀rí àti ìkìlọ̀ nípa àkántì yín yóò máa wá nígbà gbogbo.',
  yes: 'Bẹ́ẹ̀ ni',
  no: 'Rárá',
  history: 'Ohun tí ẹ gbà',
  agreed: 'ẹ gbà',
  refused: 'ẹ gbà á padà',
  version: 'ẹ̀dà {version}',
  copy: 'Ẹ̀dà dátà yín',
  copyHint: 'Gbogbo ohun tí a pamọ́ nípa yín, nínú fáìlì kan (JSON), tí ènìyàn àti kọ̀ǹpútà lè kà.',
  download: 'Gba dátà mi sílẹ̀',
  downloading: 'À ń kó o jọ…',
  downloaded: 'Fáìlì náà ti wà lórí fóònù yín.',
  identity: 'Ẹni tí ẹ jẹ́',
  identityWhy: 'Pẹ̀lú BVN tàbí NIN ẹ lè rà jù bẹ́ẹ̀ lọ lójoojúmọ́. A kì í pa nọ́ńbà náà mọ́ ní kíkà.',
  identityLevel: 'Ìpele {level}',
  identityKnown: '{kind} tó parí sí {digits}',
  identityLimit: 'Títí dé {amount} lójoojúmọ́',
  kind: 'Irú nọ́ńbà',
  number: 'Nọ́ńbà 11',
  numberBad: 'Tẹ gbogbo nọ́ńbà 11.',
  prove: 'Fi ránṣẹ́',
  remove: 'Pa àkántì mi rẹ́',
  removeGoes:
    'Lójú ẹsẹ̀ a ó pa wọ̀nyí rẹ́: ìwọlé yín, orúkọ, ímeèlì, mítà, ìránnilétí, kọ́kọ́rọ́ ìwọlé àti BVN '
    + 'tàbí NIN.',
  removeStays:
    'Òfin ní kí a pa rírà àti ìsanwó mọ́ fún ọdún 6. Lẹ́yìn náà a ó yọ orúkọ àti fóònù yín kúrò pẹ̀lú. '
    + 'Token ṣì ṣeé ṣí pẹ̀lú nọ́ńbà ìtọ́kasí àti nọ́ńbà fóònù.',
  removeAsk: 'Ṣé kí a pa àkántì yín rẹ́ títí láé?',
  removeWord: 'Láti tẹ̀síwájú, tẹ DELETE',
  removeBad: 'Tẹ ọ̀rọ̀ DELETE ní lẹ́tà ńlá.',
  removeYes: 'Pa á rẹ́ títí láé',
} satisfies In<typeof en>;
