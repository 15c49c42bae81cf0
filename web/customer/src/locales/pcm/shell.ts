import type { In } from '../../words';
import type en from '../en/shell';

export default {
  buy: 'Buy light',
  receipts: 'Receipts',
  help: 'Help',
  me: 'My own',
  about:
    'Buy light token and pay light bill for every light company for Naija. The token dey come sharp '
    + 'sharp, by SMS too.',
  again: 'Try am again',
  cancel: 'Leave am',
  save: 'Keep am',
  open: 'Open am',
  loading: 'Small time…',
  offline: 'Network no dey. Wetin dey this phone still dey work.',
  languageNo: 'Network no dey, and this language never reach your phone.',
  privacy: 'Your privacy',
  terms: 'Our rules',
  menu: 'Main pages dem',
  skip: 'Jump go the main thing',
  language: 'Language',
  title: 'Buy light',
  company: 'Light company',
  type: 'Which kain meter',
  prepaid: 'Prepaid',
  postpaid: 'Postpaid',
  number: 'Meter number',
  account: 'Account or meter number',
  safe: 'If token no come, your money go come back to you.',
  t_reference: 'Reference number',
  k_copy: 'Copy am',
  k_copied: 'E don copy',
  k_next: 'Next one',
  k_back: 'Go back',
  k_close: 'Close am',
  w_link: 'Wetin dey work now',
} satisfies In<typeof en>;
