import type { In } from '../../words';
import type en from '../en/fields';

export default {
  companyMissing: 'Zaɓi kamfanin wutarku.',
  numberShort: 'Rubuta cikakkiyar lambar mita: aƙalla lambobi 6.',
  numberBad: 'Sake duba lambar mita; ba za ta zama daidai ba.',
  numberLetters: 'Lambar mitar biya-gaba lambobi ne kawai. Idan akwai haruffa, watakila biya-baya ce.',
  numberSigns: 'Yi amfani da lambobi, haruffa, / da - kawai.',
  amountBad: 'Rubuta kuɗi daga {min} zuwa {max}.',
  amountWhole: 'Rubuta naira kawai, ba kobo.',
  phoneBad: 'Rubuta lambar wayar Najeriya, kamar 0803 123 4567.',
  gatewayBad: 'Ba ya karɓar biya yanzu. Zaɓi wani.',
  emailBad: 'Rubuta imel kamar ada@mail.ng, ko a bar shi babu komai.',
} satisfies In<typeof en>;
