import type { In } from '../../words';
import type en from '../en/transfer';

export default {
  a_pay: 'Kwụọ site na mbufe ụlọ akụ',
  a_busy: 'Anyị na-arịọ akaụntụ…',
  a_title: 'Bufee kpọmkwem {amount}',
  a_number: 'Nọmba akaụntụ',
  a_bank: 'Ụlọ akụ',
  a_name: 'Aha akaụntụ',
  a_amount: 'Ego ole',
  a_until: 'Kwụọ tupu',
  a_other: 'Kwụọ ụzọ ọzọ',
  a_exact: 'Zipu ya otu ugboro. Ọ bụrụ na o rughị, ọ ga-alọghachi; nke karịrị ga-alọghachikwa.',
  a_next:
    'Akaụntụ a bụ maka nzụta a naanị. Token ga-apụta ebe a n’ime sekọnd mgbe ụlọ akụ gị kwadoro ya. Ị '
    + 'nwere ike imechi peeji a: anyị ga-ezite SMS kwa.',
  a_nextBill:
    'Akaụntụ a bụ maka nzụta a naanị. Akwụkwọ nnata ga-apụta ebe a n’ime sekọnd mgbe ụlọ akụ gị kwadoro '
    + 'ya. Ị nwere ike imechi peeji a: anyị ga-ezite SMS kwa.',
  a_wait: 'Anyị ahụbeghị mbufe gị. Ọ bụrụ na i ziputala, chere: ezipụla ya ọzọ.',
} satisfies In<typeof en>;
