import type { In } from '../../words';
import type en from '../en/mymeters';

export default {
  lead: 'Give them name. Press once to buy, for any phone.',
  none: 'No meter yet',
  noneHint: 'Add the meter wey you dey buy for pass.',
  add: 'Add meter',
  choose: 'Pick your company',
  companyMissing: 'Choose your light company.',
  numberBad: 'Put the full number, as e dey for the meter or bill.',
  check: 'Check meter',
  checking: 'We dey check…',
  found: 'Na this one?',
  name: 'The name of this meter',
  nameHint: 'Like House, Shop or Mama',
  nameBad: 'Give am name, reach 40 letters.',
  keep: 'Keep this meter for me',
  other: 'No, na another one',
  onPhone: 'Wey this phone don use',
  keepIt: 'Keep am',
  buy: 'Buy',
  rename: 'Change name',
  remove: 'Comot am',
  removeAsk: 'Make we comot {name}?',
  removeHint: 'The reminders go follow am go. Wetin you don buy go remain.',
  kept: 'We don keep {name}.',
} satisfies In<typeof en>;
