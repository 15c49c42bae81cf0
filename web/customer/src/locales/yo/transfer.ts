import type { In } from '../../words';
import type en from '../en/transfer';

export default {
  a_pay: 'Fi báǹkì sanwó',
  a_busy: 'À ń béèrè àkántì…',
  a_title: 'Fi {amount} gan-an ránṣẹ́',
  a_number: 'Nọ́ńbà àkántì',
  a_bank: 'Báǹkì',
  a_name: 'Orúkọ àkántì',
  a_amount: 'Iye owó',
  a_until: 'San kó tó di',
  a_other: 'San lọ́nà mìíràn',
  a_exact: 'Ẹ fi ránṣẹ́ lẹ́ẹ̀kan. Bí kò bá tó, yóò padà; bó bá sì jù, àlékún yóò padà.',
  a_next:
    'Àkántì yìí wà fún rírà yìí nìkan. Token yóò hàn níbí láàárín ìṣẹ́jú àáyá lẹ́yìn tí báǹkì bá fìdí '
    + 'rẹ̀ múlẹ̀. Ẹ lè ti ojú-ewé yìí: a ó fi SMS ránṣẹ́ pẹ̀lú.',
  a_nextBill:
    'Àkántì yìí wà fún rírà yìí nìkan. Ìwé ẹ̀rí yóò hàn níbí láàárín ìṣẹ́jú àáyá lẹ́yìn tí báǹkì bá fìdí '
    + 'rẹ̀ múlẹ̀. Ẹ lè ti ojú-ewé yìí: a ó fi SMS ránṣẹ́ pẹ̀lú.',
  a_wait: 'A kò tíì rí owó tí ẹ fi ránṣẹ́. Bí ẹ bá ti ṣe é, ẹ dúró: ẹ má tún fi ránṣẹ́.',
} satisfies In<typeof en>;
