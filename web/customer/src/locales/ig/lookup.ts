import type { In } from '../../words';
import type en from '../en/lookup';

export default {
  lastFourBad: 'Tinye nọmba anọ ikpeazụ.',
  referenceBad: 'Tinye nọmba nrụtụaka si na SMS maọbụ akwụkwọ nnata, dịka PP7K2M9QXD4T.',
  s_loading: 'Anyị na-achọ nzụta gị',
  l_title: 'Mepee nzụta gị',
  l_why: 'Ọ bụghị ekwentị a mere nzụta a. Iji gosi ya, anyị chọrọ nọmba ekwentị i nyere.',
  l_four: 'Nọmba anọ ikpeazụ nke ekwentị',
  l_open: 'Mepee',
  l_find: 'Chọta nzụta',
  l_findHint: 'Ị si na ekwentị ọzọ? Jiri nọmba nrụtụaka.',
  l_reference: 'Nọmba nrụtụaka',
  l_referenceHint: 'Ọ dị na SMS gị, dịka PP7K2M9QXD4T',
} satisfies In<typeof en>;
