import type { In } from '../../words';
import type en from '../en/mymeters';

export default {
  lead: 'Nye ha aha. Jiri otu mpịa zụọ, n’ekwentị ọ bụla.',
  none: 'Mita adịbeghị',
  noneHint: 'Tinye mita ị na-azụkarị.',
  add: 'Tinye mita',
  choose: 'Họrọ ụlọ ọrụ gị',
  companyMissing: 'Họrọ ụlọ ọrụ ọkụ gị.',
  numberBad: 'Tinye nọmba ahụ dum, dị ka ọ dị na mita maọbụ bịl.',
  check: 'Lelee mita',
  checking: 'Anyị na-elele…',
  found: 'Ọ̀ bụ nke a?',
  name: 'Aha mita a',
  nameHint: 'Dị ka Ụlọ, Ụlọ ahịa maọbụ Mama',
  nameBad: 'Nye ya aha, ọ gafeghị mkpụrụedemede 40.',
  keep: 'Debe mita a',
  other: 'Mba, nke ọzọ',
  onPhone: 'Ndị e jiri mee ihe n’ekwentị a',
  keepIt: 'Debe',
  buy: 'Zụọ',
  rename: 'Gbanwee aha',
  remove: 'Wepụ',
  removeAsk: 'Wepụ {name}?',
  removeHint: 'Ncheta ya ga-esokwa. Ihe ị zụrụ ga-adịgide.',
  kept: 'E debere {name}.',
} satisfies In<typeof en>;
