import type { In } from '../../words';
import type en from '../en/refusals';

export default {
  p_CODE_WRONG: 'Wannan lamba ba daidai ba ce. Sake duba saƙon.',
  p_CODE_EXPIRED: 'Wannan lamba ta tsufa. Ku nemi sabuwa.',
  p_SECOND_FACTOR_WRONG: 'Wannan lamba ba daidai ba ce. Ɗauki wadda app ɗinku ke nunawa yanzu.',
  p_SIGN_IN_REFUSED: 'Suna da kalmar sirri ba su dace ba. Sake gwadawa, ko ku yi amfani da lambar saƙo.',
  p_SIGN_IN_REQUIRED: 'Ku fara shiga asusu.',
  p_SIGN_IN_AGAIN: 'Don wannan, ku sake nuna cewa ku ne.',
  p_PASSKEY_REFUSED: 'Wannan maɓallin shiga bai yi ba. Ku shiga da lambar saƙo.',
  p_CONTACT_TAKEN: 'Wani asusu yana da wannan. Ku shiga da shi.',
  p_ITEM_NOT_FOUND: 'Wannan ba ya nan kuma.',
  p_TOO_MANY_KEPT: 'Kun kai iyakar abin da za mu iya adanawa. Ku cire ɗaya tukuna.',
  p_NOT_OFFERED: 'Ba ma bayar da wannan yanzu.',
  p_IDENTITY_TAKEN: 'Wani asusu yana da wannan lamba. Rubuto mana idan kuskure ne.',
  p_COMPLAINT_NOT_FOUND: 'Babu ƙorafi mai wannan lamba da waɗannan lambobi huɗu. Duba duka biyun.',
  p_PUSH_ADDRESS_REFUSED: 'Wannan burauza ba za ta iya karɓar sanarwarmu ba. Za ku samu SMS.',
  f_to: 'Rubuta lambar wayar Najeriya ko imel.',
  f_code: 'Rubuta lambar da ke cikin saƙon.',
} satisfies In<typeof en>;
