import type { In } from '../../words';
import type en from '../en/shell';

export default {
  buy: 'Zụta ọkụ',
  receipts: 'Akwụkwọ nnata',
  help: 'Enyemaka',
  me: 'Nke m',
  about:
    'Zụta token ọkụ maọbụ kwụọ bịl nke ụlọ ọrụ ọkụ niile na Naịjirịa. Token na-abịa n’ime sekọnd, site '
    + 'na SMS kwa.',
  again: 'Nwaa ọzọ',
  cancel: 'Kagbuo',
  save: 'Chekwaa',
  open: 'Mepee ya',
  loading: 'Chere ntakịrị…',
  offline: 'Network adịghị. Ihe dị na ekwentị a ka na-arụ ọrụ.',
  languageNo: 'Network adịghị, asụsụ a erubeghịkwa na ekwentị gị.',
  privacy: 'Nzuzo',
  terms: 'Usoro',
  menu: 'Peeji ndị bụ isi',
  skip: 'Gaa n’ihe dị n’ime',
  language: 'Asụsụ',
  title: 'Zụta ọkụ eletrik',
  company: 'Ụlọ ọrụ ọkụ',
  type: 'Ụdị mita',
  prepaid: 'Kwụọ tupu',
  postpaid: 'Kwụọ e mesịa',
  number: 'Nọmba mita',
  account: 'Nọmba akaụntụ maọbụ mita',
  safe: 'Ọ bụrụ na token abịaghị, ego gị ga-alọghachikwute gị.',
  t_reference: 'Nọmba nrụtụaka',
  k_copy: 'Depụta',
  k_copied: 'E depụtala',
  k_next: 'Nke ọzọ',
  k_back: 'Laghachi',
  k_close: 'Mechie',
  w_link: 'Ihe na-arụ ọrụ ugbu a',
} satisfies In<typeof en>;
