import type { In } from '../../words';
import type en from '../en/terms';

export default {
  title: 'Usoro na nkwụghachi ego',
  lead: 'Ihe ị ga-atụkwasị obi, n’okwu dị mfe.',
  version: 'Kemgbe {when}',
  sell: 'Ihe anyị na-ere',
  sell1:
    'Token maka mita a na-akwụ tupu na ịkwụ bịl. Ọkụ ahụ si n’ụlọ ọrụ gị. Ọnụ ahịa ya na-ekpebi yunit; '
    + 'nọmba anyị na-egosi tupu ị kwụọ bụ atụmatụ.',
  price: 'Ọnụ ahịa',
  price1:
    'Ị na-ahụ ọnụ ahịa niile tupu ị kwụọ: ọkụ, VAT, ụgwọ ụlọ ọrụ na-ewere, ego ọrụ anyị. Ọ naghị agbanwe '
    + 'mgbe ị kwụchara.',
  meter: 'Oke nke gị',
  meter1:
    'Lelee aha na nọmba mita. Token na-arụ ọrụ naanị na mita ahụ. Debe ya dịka ego: onye nwere ya nwere '
    + 'ike iji ya na mita ahụ.',
  back: 'Mgbe ego na-alọghachi',
  back1: 'Token abịaghị maọbụ a kwụghị bịl: ha niile, ego ọrụ anyị so.',
  back2: 'Ị kwụrụ ugboro abụọ, ọ karịrị, ọ pere mpe maọbụ o gburu oge: ihe anyị na-enweghị ike iji.',
  back3:
    'Ọ na-alọghachi n’onwe ya, n’ụzọ i si kwụọ. Anyị na-eziga ya ozugbo mgbe o doro anya; ụlọ akụ nwere '
    + 'ike were awa 72. Ọ bụrụ na azịza ụlọ ọrụ edoghị anya, mmadụ na-ekpebi; ebumnuche anyị bụ awa 24.',
  not: 'Mgbe ọ naghị alọghachi',
  not1:
    'E mere token maọbụ kwụọ bịl dịka ị siri chọọ. Ọ bụrụ na mita ezighị ezi maọbụ token arụghị ọrụ, '
    + 'kpesaa: anyị ga-ebugara ya ụlọ ọrụ.',
  wallet: 'Anyị anaghị edebere gị ego: wallet adịghị, ego akaụntụ adịghị.',
  complain: 'Mkpesa',
  complain1:
    'Ziga otu ebe a. Ị ga-enweta nọmba, ụbọchị, na onye ị ga-agakwuru ọzọ. Usoro a anaghị ewepụ ikike iwu'
    + ' nyere gị.',
  send: 'Ziga mkpesa',
  privacy: 'Nzuzo gị',
} satisfies In<typeof en>;
