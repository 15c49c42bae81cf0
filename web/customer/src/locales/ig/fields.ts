import type { In } from '../../words';
import type en from '../en/fields';

export default {
  companyMissing: 'Họrọ ụlọ ọrụ ọkụ gị.',
  numberShort: 'Tinye nọmba mita dum: opekata mpe nọmba 6.',
  numberBad: 'Lelee nọmba mita ọzọ; o nweghị ike ịdị otu a.',
  numberLetters:
    'Nọmba mita ịkwụ tupu bụ naanị ọnụọgụ. Ọ bụrụ na o nwere mkpụrụedemede, ọ nwere ike ịbụ kwụọ e '
    + 'mesịa.',
  numberSigns: 'Jiri naanị ọnụọgụ, mkpụrụedemede, / na -.',
  amountBad: 'Tinye ego site na {min} ruo {max}.',
  amountWhole: 'Tinye naịra naanị, na-enweghị kobo.',
  phoneBad: 'Tinye nọmba ekwentị Naịjirịa, dịka 0803 123 4567.',
  gatewayBad: 'Ọ naghị anara ego ugbu a. Họrọ ọzọ.',
  emailBad: 'Tinye ozi-e dịka ada@mail.ng, maọbụ hapụ ya efu.',
} satisfies In<typeof en>;
