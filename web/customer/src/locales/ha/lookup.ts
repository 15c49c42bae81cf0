import type { In } from '../../words';
import type en from '../en/lookup';

export default {
  lastFourBad: 'Rubuta lambobi huɗu na ƙarshe.',
  referenceBad: 'Rubuta lambar shaida daga SMS ko rasit, kamar PP7K2M9QXD4T.',
  s_loading: 'Ana nemo sayenku',
  l_title: 'Buɗe sayenku',
  l_why: 'Ba wannan wayar ta yi sayen ba. Don nuna shi, muna buƙatar lambar wayar da kuka bayar.',
  l_four: 'Lambobi huɗu na ƙarshe na waya',
  l_open: 'Buɗe',
  l_find: 'Nemo saye',
  l_findHint: 'Daga wata waya? Yi amfani da lambar shaida.',
  l_reference: 'Lambar shaida',
  l_referenceHint: 'Tana cikin SMS, kamar PP7K2M9QXD4T',
} satisfies In<typeof en>;
