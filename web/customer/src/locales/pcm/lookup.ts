import type { In } from '../../words';
import type en from '../en/lookup';

export default {
  lastFourBad: 'Put the last four numbers.',
  referenceBad: 'Put the reference from your SMS or receipt, like PP7K2M9QXD4T.',
  s_loading: 'We dey find your purchase',
  l_title: 'Open your purchase',
  l_why: 'No be this phone make this purchase. To show am, we need the phone number wey you give us.',
  l_four: 'Last four numbers of the phone',
  l_open: 'Open am',
  l_find: 'Find wetin you buy',
  l_findHint: 'You buy am from another phone? Use the reference.',
  l_reference: 'Reference number',
  l_referenceHint: 'E dey your SMS, like PP7K2M9QXD4T',
} satisfies In<typeof en>;
