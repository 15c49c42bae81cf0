import { part } from '../../words';

export default part('lookup', {
  lastFourBad: 'Enter the last four digits.',
  referenceBad: 'Enter the reference from your SMS or receipt, like PP7K2M9QXD4T.',
  s_loading: 'Finding your purchase',
  l_title: 'Open your purchase',
  l_why: 'This phone did not make this purchase. To show it, we need the phone number you gave.',
  l_four: 'Last four digits of the phone',
  l_open: 'Open',
  l_find: 'Find a purchase',
  l_findHint: 'From another phone? Use the reference.',
  l_reference: 'Reference',
  l_referenceHint: 'In your SMS, like PP7K2M9QXD4T',
});
