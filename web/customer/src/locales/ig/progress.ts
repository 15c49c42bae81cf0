import type { In } from '../../words';
import type en from '../en/progress';

export default {
  s_AWAITING_PAYMENT: 'Anyị na-eche ego gị',
  s_PAID: 'Anyị natara ego',
  s_VENDING: 'Token gị na-abịa',
  s_REFUNDING: 'Ego gị na-alọghachi',
  s_REFUNDED: 'Ego gị alọghachila',
  s_EXPIRED: 'Ego abịaghị n’oge',
  s_WRITTEN_OFF: 'E mechiela nzụta a',
  s_REVIEW: 'Anyị onwe anyị na-elele nke a',
  s_vendingBill: 'Anyị na-akwụ bịl gị',
  s_declined: 'Ịkwụ ụgwọ agaghị',
  s_missing: 'Anyị ahụghị nzụta a',
  t_checking: 'Anyị na-ajụ ụlọ akụ maka ego gị…',
  t_unpaid: 'Anyị ahụbeghị ego gị. Ọ bụrụ na ị kwụọla, chere: akwụla ugboro abụọ.',
  t_declined: 'Anaraghị ego. Ị nwere ike ịkwụ ọzọ maka otu nzụta ahụ.',
  t_payNow: 'Gaa kwụọ',
  t_payAgain: 'Kwụọ {amount} ọzọ',
  t_paid: 'Ọ naghị akarị sekọnd 10. Ị nwere ike imechi peeji a: anyị ga-ezite SMS kwa.',
  t_slow:
    'Anyị ka na-eche {company}. Ego gị nọ n’udo. Ị nwere ike imechi peeji a: token ga-abịa na SMS, maọbụ '
    + 'ego gị alọghachi.',
  t_slowBill:
    'Anyị ka na-eche {company}. Ego gị nọ n’udo. Ị nwere ike imechi peeji a: akwụkwọ nnata ga-abịa na '
    + 'SMS, maọbụ ego gị alọghachi.',
  t_underpaid: 'Ego ị kwụrụ erughị, ya mere anyị enweghị ike iji ya zụta. Ọ na-alọghachikwute gị.',
  t_writtenOff: 'Ndị ọrụ anyị emechiela nzụta a. Degara anyị ya na nọmba nrụtụaka ma ihe adịghị mma.',
  t_refused: '{company} enweghị ike imezu nke a. {amount} gị na-alọghachikwute gị.',
  t_refunded: '{amount} alọghachila otu i si kwụọ, na {when}. Ụfọdụ ụlọ akụ na-egosi ya n’echi ya.',
  t_refundedPlain: '{amount} alọghachila otu i si kwụọ. Ụfọdụ ụlọ akụ na-egosi ya n’echi ya.',
  t_expired: 'Ego abịaghị, ya mere anyị mechiri nzụta a. Ị nwere ike ịmalite ọzọ.',
  t_review:
    'Azịza {company} edoghị anya. Mmadụ na-elele ya ugbu a. Ego gị nọ n’udo: ị ga-enweta token maọbụ ego '
    + 'gị.',
  x_VEND_IN_DOUBT: 'ụlọ ọrụ ekwughị ihe mere n’ire ahụ',
  x_PAYMENT_IN_DOUBT: 'ọrụ ịkwụ ụgwọ ekwughị ihe mere n’ego ahụ',
  x_COMPANY_UNREACHABLE: 'anyị enwetaghị ụlọ ọrụ ahụ',
  x_VEND_REVERSED: 'ụlọ ọrụ weghachiri ire ahụ',
  x_WRONG_AMOUNT: 'ego a kwụrụ erughị',
  t_reason: 'Ihe kpatara ya: {reason}',
  t_next: 'Anyị ga-elele ọzọ na {time}.',
  t_now: 'Anyị na-elele ọzọ ugbu a.',
  t_keep:
    'Debe nọmba nrụtụaka a. Jiri ya na nọmba anọ ikpeazụ nke ekwentị gị, ị ga-emepe peeji a n’ebe ọ '
    + 'bụla.',
  t_notSeen: 'Network adịghị. Anyị ka na-anwa; nzụta gị na-aga n’ihu na-enweghị peeji a.',
} satisfies In<typeof en>;
