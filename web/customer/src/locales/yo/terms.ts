import type { In } from '../../words';
import type en from '../en/terms';

export default {
  title: 'Àdéhùn àti ìdápadà owó',
  lead: 'Ohun tí ẹ lè gbẹ́kẹ̀ lé, ní ọ̀rọ̀ tó rọrùn.',
  version: 'Láti {when}',
  sell: 'Ohun tí à ń tà',
  sell1:
    'Token fún mítà asanwó-ṣáájú àti ìsanwó bíìlì. Ilé-iṣẹ́ yín ló ni iná. Iye owó rẹ̀ ló ń pinnu '
    + 'yúníìtì; nọ́ńbà tí a ń fi hàn kí ẹ tó san jẹ́ ìṣirò.',
  price: 'Iye owó',
  price1:
    'Ẹ ń rí iye gbogbo kí ẹ tó san: iná, VAT, gbèsè tí ilé-iṣẹ́ ń gbà, owó iṣẹ́ wa. Kì í yí padà lẹ́yìn '
    + 'tí ẹ bá san.',
  meter: 'Ipa tiyín',
  meter1:
    'Ẹ wo orúkọ àti nọ́ńbà mítà. Mítà yẹn nìkan ni token ń ṣiṣẹ́ lórí. Ẹ tọ́jú rẹ̀ bí owó: ẹni tó bá rí i'
    + ' lè lò ó lórí mítà yẹn.',
  back: 'Ìgbà tí owó ń padà',
  back1: 'Token kò wá tàbí bíìlì kò san: gbogbo rẹ̀, owó iṣẹ́ wa pẹ̀lú.',
  back2: 'Ẹ san lẹ́ẹ̀mejì, ó pọ̀ jù, ó kéré jù tàbí ó pẹ́ jù: ohun tí a kò lè lò.',
  back3:
    'Ó ń padà fúnra rẹ̀, gba ọ̀nà tí ẹ gbà san án. A ń fi ránṣẹ́ lẹ́sẹ̀kẹsẹ̀ bó bá dájú; báńkì lè gba '
    + 'wákàtí 72. Bí ìdáhùn ilé-iṣẹ́ kò bá yéni, èèyàn ni yóò pinnu; èrò wa ni wákàtí 24.',
  not: 'Ìgbà tí kì í padà',
  not1:
    'A ti ṣe token tàbí san bíìlì bí ẹ ṣe fẹ́. Bí mítà kò bá tọ̀nà tàbí token kò ṣiṣẹ́, ẹ fi ẹjọ́ sùn: a '
    + 'ó gbé e lọ bá ilé-iṣẹ́.',
  wallet: 'A kì í tọ́jú owó fún yín: kò sí wallet, kò sí owó nínú àkántì.',
  complain: 'Ẹjọ́',
  complain1:
    'Ẹ fi í sùn níbí. Ẹ ó gba nọ́ńbà, ọjọ́, àti ẹni tí ẹ lè lọ bá. Àdéhùn yìí kò gba ẹ̀tọ́ tí òfin fún '
    + 'yín.',
  send: 'Fi ẹjọ́ ránṣẹ́',
  privacy: 'Àṣírí yín',
} satisfies In<typeof en>;
