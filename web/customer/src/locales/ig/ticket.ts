import type { In } from '../../words';
import type en from '../en/ticket';

export default {
  s_VENDED: 'Lee token gị',
  s_vendedBill: 'A kwụọla bịl gị',
  t_paidTotal: 'Ị kwụrụ',
  t_toPay: 'A ga-akwụ',
  t_when: 'Mgbe ị zụtara',
  t_name: 'Aha',
  t_company: 'Ụlọ ọrụ',
  t_restart: 'Zụta ọzọ',
  k_how: 'Pịa ya na mita gị, wee pịa Enter.',
  k_many:
    'Mita gị chọrọ nọmba {count}, n’usoro a. Mgbe nke ọ bụla gachara, pịa Enter chere ka mita nabata ya. '
    + 'Wee pịa nke ọzọ.',
  k_step: '{n} n’ime {count}',
  k_KEY_CHANGE_1: 'Mgbanwe igodo 1',
  k_KEY_CHANGE_2: 'Mgbanwe igodo 2',
  k_CREDIT: 'Yunit gị',
  k_BONUS: 'Yunit efu',
  k_why:
    'Nọmba mgbanwe igodo anaghị eweta ọkụ. Ha na-akwadebe mita gị maka token ọhụrụ; otu ugboro ka ị '
    + 'ga-apị ha.',
  k_share: 'Kesaa',
  k_big: 'Gosi ya n’ukwu',
  k_token: 'Token bụ {digits}',
  k_units: 'Yunit',
  k_estimated: 'Atụmatụ anyị',
  k_vendorReceipt: 'Akwụkwọ nnata ụlọ ọrụ',
  k_kct: 'Otu esi eme ya na ihe kpatara ya, na foto',
  k_DUE: '{channel} gaa {to}: ọ na-aga',
  k_SENT: '{channel} gaa {to}: e zipụrụ ya {time}',
  k_DELIVERED: '{channel} gaa {to}: o ruru {time}',
  k_FAILED: '{channel} gaa {to}: o rughị',
  k_problem: 'Ihe adịghị mma? Gwa anyị',
  k_pdf: 'Akwụkwọ nnata (PDF)',
  k_html: 'Akwụkwọ nnata (peeji)',
  k_messages: 'Ozi',
  k_mail: 'Ozi-e',
  k_sms: 'Zipu SMS ọzọ',
  k_email: 'Zipu ozi-e ọzọ',
  k_sent: 'Ọ na-aga {to}.',
  k_billHow: '{company} natara ego gị. Debe akwụkwọ nnata.',
  i_text: 'Tinye PowerPay na ekwentị a: ọ na-emepe dịka app ma na-egosi token gị na-enweghị network.',
  i_yes: 'Tinye na ekwentị m',
  i_no: 'Ọ bụghị ugbu a',
} satisfies In<typeof en>;
