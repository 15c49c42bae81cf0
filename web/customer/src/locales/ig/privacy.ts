import type { In } from '../../words';
import type en from '../en/privacy';

export default {
  title: 'Nzuzo gị',
  lead: 'Ihe anyị maara maka gị, ihe kpatara ya, na otu ị ga-esi kwuo mba.',
  version: 'Kemgbe {when}',
  what: 'Ihe anyị na-anata',
  what1:
    'Iji ree: nọmba mita, ekwentị, ego, email ma i nyere ya. Ụlọ ọrụ ọkụ na-agwa anyị aha na adres mita '
    + 'ahụ.',
  what2: 'Ọ bụrụ na i nwere akaụntụ: aha gị, mita, ihe ncheta, asụsụ, na ebe ị banyere.',
  what3: 'Mkpesa i zigara. Adres ịntanetị, iji gbochie mmebi.',
  what4:
    'Anyị anaghị anata nọmba kaadị maọbụ PIN ma ọlị; naanị ụlọ ọrụ ịkwụ ụgwọ ka ị na-enye ndị ahụ. BVN '
    + 'maọbụ NIN naanị ma ụlọ ahịa a na-enye oke ka elu na ị họrọ ya; anyị na-edebe naanị ụdị ya a '
    + 'gbagwojuru na nọmba anọ ikpeazụ.',
  why: 'Ihe kpatara ya',
  why1: 'Iji nye gị token, akwụkwọ nnata maọbụ ego gị azụ: ọ bụ nkwekọrịta anyị na gị.',
  why2: 'N’ihi na iwu chọrọ ndekọ ahịa. Ihe ncheta na ozi: naanị ma i kwuru ee.',
  who: 'Onye na-enweta ya',
  who1:
    'Ụlọ ọrụ ọkụ gị maọbụ onye na-erere ya: mita, ego, na nọmba ekwentị ebe ọ jụrụ. Ụlọ ọrụ ịkwụ ụgwọ: '
    + 'ego, nọmba nrụtụaka, email maọbụ ekwentị. Ndị na-ebu SMS na email: ozi ahụ.',
  who2:
    'Igwe anyị nwere ike ịdị na mpụga Naịjirịa. Anyị anaghị eresị onye ọ bụla ihe ọ bụla. Mgbasa ozi '
    + 'adịghị, nsochi adịghị.',
  long: 'Ruo ole mgbe',
  long1:
    'Ihe ị zụtara: afọ 6, dịka iwu chọrọ; emesịa anyị ga-ewepụ aha, ekwentị na adres. Akaụntụ: ruo mgbe ị'
    + ' hichapụrụ ya.',
  long2:
    'Ekwentị a na-edebe akwụkwọ nnata, mita na ihe i dere ruo mgbe ị hichapụrụ ha n’okpuru Akwụkwọ nnata.'
    + ' Naanị cookie dị bụ nke ịbanye.',
  rights: 'Ikike gị',
  rights1:
    'Ị nwere ike ịhụ, mezie, buru maọbụ hichapụ ihe anyị nwere, belata maọbụ kwụsị iji ya, ma wepụ ee i '
    + 'kwuru. Ọ bụrụ na i nwere akaụntụ, mee ya na Nke m. Ọ bụrụ na i nweghị, ziga mkpesa; anyị ga-ajụ ihe '
    + 'na-egosi na ekwentị ahụ bụ nke gị.',
  rights2: 'Ị nwere ike ikpesa n’ụlọ ọrụ na-echekwa data na Naịjirịa (NDPC).',
  contact: 'Onye na-echekwa data anyị',
  noContact: 'A kpọbeghị aha ya na peeji a. Jiri adres mkpesa dị n’akwụkwọ nnata gị, maọbụ ziga mkpesa ebe a.',
  complain: 'Ziga mkpesa',
  terms: 'Usoro na nkwụghachi ego',
} satisfies In<typeof en>;
