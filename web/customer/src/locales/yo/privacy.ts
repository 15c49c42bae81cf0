import type { In } from '../../words';
import type en from '../en/privacy';

export default {
  title: 'Àṣírí yín',
  lead: 'Ohun tí a mọ̀ nípa yín, ìdí, àti bí ẹ ṣe lè sọ pé rárá.',
  version: 'Láti {when}',
  what: 'Ohun tí a ń gbà',
  what1:
    'Láti tà: nọ́ńbà mítà, fóònù, iye owó, ímeèlì bí ẹ bá fún wa. Ilé-iṣẹ́ iná ń sọ orúkọ àti àdírẹ́sì '
    + 'mítà fún wa.',
  what2: 'Pẹ̀lú àkántì: orúkọ yín, àwọn mítà, ìránnilétí, èdè, àti ibi tí ẹ ti wọlé.',
  what3: 'Ẹjọ́ tí ẹ fi sùn. Àdírẹ́sì íńtánẹ́ẹ̀tì, lòdì sí ìwà ìbàjẹ́.',
  what4:
    'Láé: nọ́ńbà káàdì tàbí PIN; ilé-iṣẹ́ ìsanwó nìkan ni ẹ ń fún. BVN tàbí NIN kìkì bí ilé-ìtajà yìí bá '
    + 'ń fúnni ní ìwọ̀n tó ga tí ẹ sì yàn án; irú rẹ̀ tí a ti dàrú àti nọ́ńbà mẹ́rin ìkẹyìn nìkan ni à ń '
    + 'tọ́jú.',
  why: 'Ìdí rẹ̀',
  why1: 'Láti fún yín ní token, ìwé ẹ̀rí tàbí owó yín padà: àdéhùn wa pẹ̀lú yín ni.',
  why2: 'Nítorí òfin fẹ́ àkọsílẹ̀ ìtajà. Ìránnilétí àti ìròyìn: kìkì bí ẹ bá gbà.',
  who: 'Ta ló ń rí i',
  who1:
    'Ilé-iṣẹ́ iná yín tàbí olùtà rẹ̀: mítà, iye owó, àti nọ́ńbà fóònù níbi tó ti béèrè. Ilé-iṣẹ́ ìsanwó: '
    + 'iye owó, ìtọ́kasí, ímeèlì tàbí fóònù. Àwọn tó ń gbé SMS àti ímeèlì: ọ̀rọ̀ náà.',
  who2: 'Ẹ̀rọ wa lè wà lẹ́yìn odi Nàìjíríà. A kì í ta nǹkan fún ẹnikẹ́ni. Kò sí ìpolówó, kò sí ìtọpinpin.',
  long: 'Bí yóò ṣe pẹ́ tó',
  long1:
    'Ohun tí ẹ rà: ọdún 6, bí òfin ṣe fẹ́; lẹ́yìn náà a ó yọ orúkọ, fóònù àti àdírẹ́sì kúrò. Àkántì: títí'
    + ' ẹ ó fi pa á rẹ́.',
  long2:
    'Fóònù yìí ń tọ́jú ìwé ẹ̀rí, mítà àti ohun tí ẹ tẹ̀ títí ẹ ó fi pa á rẹ́ lábẹ́ Ìwé ẹ̀rí. Cookie kan '
    + 'ṣoṣo tó wà jẹ́ ti wíwọlé.',
  rights: 'Ẹ̀tọ́ yín',
  rights1:
    'Ẹ lè rí, ẹ lè ṣàtúnṣe, ẹ lè mú lọ tàbí pa ohun tí a ní rẹ́, ẹ lè dín ìlò rẹ̀ kù tàbí dá a dúró, ẹ sì'
    + ' lè gba ìyọ̀ǹda padà. Bí ẹ bá ní àkántì, ẹ ṣe é lábẹ́ Tèmi. Bí ẹ kò bá ní, ẹ fi ẹjọ́ sùn; a ó béèrè '
    + 'ẹ̀rí pé fóònù náà jẹ́ tiyín.',
  rights2: 'Ẹ lè fi ẹjọ́ sùn lọ́dọ̀ àjọ tó ń dáàbò bo dátà ní Nàìjíríà (NDPC).',
  contact: 'Òṣìṣẹ́ wa fún ààbò dátà',
  noContact:
    'A kò tíì dárúkọ rẹ̀ lórí ojú-ewé yìí. Ẹ lo àdírẹ́sì ẹjọ́ tó wà lórí ìwé ẹ̀rí yín, tàbí ẹ fi ẹjọ́ sùn'
    + ' níbí.',
  complain: 'Fi ẹjọ́ ránṣẹ́',
  terms: 'Àdéhùn àti ìdápadà owó',
} satisfies In<typeof en>;
