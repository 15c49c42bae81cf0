import type { In } from '../../words';
import type en from '../en/help';

export default {
  title: 'Enyemaka',
  lead: 'Azịza dị mkpụmkpụ. Ọ bụrụ na o nyeghị aka, kpesaa: ị ga-enweta nọmba na ụbọchị.',
  load: 'Otu esi etinye token',
  load1: 'Chọta nọmba 20 na SMS gị, maọbụ n’okpuru Akwụkwọ nnata.',
  load2: 'Pịa ha niile 20 na mita, anọ anọ. Oghere abụghị nsogbu.',
  load3: 'Pịa bọtịnụ Enter: ↵, # maọbụ bọtịnụ na-acha anụnụ.',
  load4: 'Mita ga-egosi OK maọbụ “accept”, emesịa yunit ọhụrụ gị.',
  loadMany: 'Ị nwetara nọmba abụọ maọbụ atọ? Pịa ha n’usoro. Lee otu',
  none: 'Akwụrụ m ụgwọ, token abịaghị',
  noneDo:
    'Akwụla ọzọ. Mepee ihe ị zụtara: ọ na-ekwu ihe na-eme na mgbe anyị ga-elele ọzọ. Anyị ka na-ajụ ụlọ '
    + 'ọrụ. Ebumnuche anyị: token, maọbụ ego gị ana-alọghachi, n’ime awa 24.',
  find: 'Chọta ihe m zụtara',
  rejected: 'Mita ajụla token m',
  rejectedDo:
    'Tụlee nọmba 20 ahụ niile, na nọmba mita dị n’akwụkwọ nnata na nke dị n’ahụ mita. Ọ bụrụ na ị nwetara'
    + ' ọtụtụ nọmba, ndị ọzọ na-ebu ụzọ. Mita na-anabata token ọ bụla otu ugboro.',
  errors: 'Ihe ihuenyo mita na-ekwu',
  wrong: 'Azụtara m maka mita ọzọ',
  wrongDo:
    'Token na-arụ ọrụ naanị na mita nke ya, ọ dịghị onye ga-akpọghachi ya. Ọ bụrụ na token abịabeghị, '
    + 'kpesaa ugbu a: anyị ga-anwa ịkwụsị ya. Ọ bụrụ na ọ bịala, naanị ụlọ ọrụ ọkụ nwere ike ibugharị '
    + 'yunit; anyị ga-ajụrụ gị ha.',
  refund: 'Olee mgbe ego m ga-alọghachi?',
  refundDo:
    'Ọ bụrụ na ụlọ ọrụ jụrụ n’ezie, anyị na-ezighachi ego gị ozugbo, n’ụzọ i si kwụọ. Ụlọ akụ nwere ike '
    + 'were awa 72 tupu o gosi. Ihe ị zụtara na-egosi ụbọchị anyị zigara ya.',
  fees: 'Ego ole ọ bụ',
  feesDo:
    'Ị na-ahụ ọnụ ahịa niile tupu ị kwụọ: ọkụ, VAT, ụgwọ ụlọ ọrụ na-ewere, ego ọrụ anyị na VAT ya. Anyị '
    + 'anaghị atụkwasị ihe ọ bụla e mesịa.',
  few: 'Yunit erughị ka m tụrụ anya',
  fewDo:
    'A na-ebu ụzọ wepụ ụgwọ na VAT; band gị na-ekpebi ọnụ ahịa otu yunit. Akwụkwọ nnata gị na-egosi nke ọ'
    + ' bụla. Nọmba ị hụrụ tupu ị kwụọ bụ atụmatụ anyị; ụlọ ọrụ na-ekpebi.',
  complain: 'Kpesaa',
  complainAbout: 'Kpesaa maka {reference}',
  complainElse: 'Maka ihe ọzọ',
  pic: 'Foto: mita nwere bọtịnụ. Ihuenyo ya na-egosi {text}.',
  yours: 'Mkpesa gị',
  yoursHint: 'E si n’ekwentị a ziga ha.',
  findTitle: 'Mepee mkpesa',
  findHint: 'Ekwentị ọzọ zigara ya? Jiri nọmba ya.',
  findNumber: 'Nọmba mkpesa ahụ',
  findBad: 'Tinye nọmba dị na SMS anyị, dịka CP7K2M9QXD4T.',
  findOpen: 'Mepee',
  last: 'Ihe ikpeazụ ị zụtara: {amount} maka {name}, {when}.',
  more: 'Ndị ọzọ',
  usage: 'Otu m si eji ọkụ',
  kct: 'Nọmba abụọ maọbụ atọ?',
  works: 'Ihe na-arụ ọrụ ugbu a',
  privacy: 'Nzuzo gị',
  terms: 'Usoro na nkwụghachi ego',
} satisfies In<typeof en>;
