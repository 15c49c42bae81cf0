import type { In } from '../../words';
import type en from '../en/mymeters';

export default {
  lead: 'Ku ba su suna. Ku saya da taɓi ɗaya, a kowace waya.',
  none: 'Babu mita tukuna',
  noneHint: 'Ƙara mitar da kuka fi saya mata.',
  add: 'Ƙara mita',
  choose: 'Zaɓi kamfaninku',
  companyMissing: 'Zaɓi kamfanin wutarku.',
  numberBad: 'Rubuta cikakkiyar lambar, kamar yadda take a mita ko bil.',
  check: 'Duba mita',
  checking: 'Ana dubawa…',
  found: 'Wannan ce?',
  name: 'Sunan wannan mita',
  nameHint: 'Kamar Gida, Shago ko Mama',
  nameBad: 'Ba ta suna, har haruffa 40.',
  keep: 'Adana wannan mita',
  other: 'A’a, wata ce',
  onPhone: 'Waɗanda aka yi amfani da su a wannan waya',
  keepIt: 'Adana',
  buy: 'Saya',
  rename: 'Canja suna',
  remove: 'Cire',
  removeAsk: 'A cire {name}?',
  removeHint: 'Tunatarwarta ma za ta tafi. Sayayyarku za ta zauna.',
  kept: 'An adana {name}.',
} satisfies In<typeof en>;
