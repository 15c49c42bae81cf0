import type { In } from '../../words';
import type en from '../en/buy';

export default {
  lead: 'Token gị n’ime sekọnd. Akaụntụ adịghị mkpa.',
  state: 'Steeti (naanị maka ịhazi aha)',
  stateAny: 'Steeti niile',
  companyChoose: 'Họrọ ụlọ ọrụ gị',
  companyHere: 'Ụlọ ọrụ ndị dị na {state}',
  companyElse: 'Ụlọ ọrụ ndị ọzọ',
  companyStates: 'Ọ na-enye ọkụ na {states}. Bịl gị maọbụ kaadị mita na-egosi ụlọ ọrụ gị.',
  companyHint: 'Ọ dị na bịl maọbụ kaadị mita. Otu steeti nwere ike inwe karịa otu.',
  down: 'anaghị aza ugbu a',
  slow: 'na-egbu oge ugbu a',
  off: 'anyị anaghị ere ya ugbu a',
  companyDown:
    '{company} anaghị aza ugbu a. Anyị agaghị ana ego ruo mgbe ọ zara. Nwaa ọzọ mgbe nkeji ole na ole '
    + 'gachara.',
  companyOff: 'Anyị anaghị ere nke {company} ugbu a. Lọghachi ma e mesịa.',
  companySlow: '{company} na-egbu oge ugbu a. Token nwere ike iwe nkeji ole na ole.',
  companyTypeNo: '{company} anaghị anara ịkwụ ụgwọ {type} ebe a.',
  prepaidIs: 'Ị na-apị token na mita.',
  postpaidIs: 'A na-ewetara gị bịl.',
  numberHint: 'Nọmba 11 maọbụ 13, ọ dị n’ahụ mita',
  accountHint: 'Dịka ọ dị na bịl gị',
  numberLength:
    'Ọtụtụ mita ịkwụ tupu nwere nọmba 11 maọbụ 13; nke a nwere {count}. Lelee ya ọzọ. Ọ bụrụ na ọ dị '
    + 'mma, gaba n’ihu.',
  numberFound: 'Anyị hụrụ mita: {name}',
  check: 'Lelee mita',
  checking: 'Anyị na-elele…',
  yourMeters: 'Mita gị',
  againFor: 'Zụtara {name} ọzọ',
  againLast: 'Nke ikpeazụ {amount}',
  openWork: 'Anyị na-arụ ọrụ na {amount} ị zụtara {name}.',
  openUnpaid: 'Ị malitere ịkwụ {amount} maka {name}. Ị kwụọla?',
  openBack: '{amount} gị maka {name} na-alọghachikwute gị.',
  offlineBuy: 'Network adịghị. Ịzụta chọrọ network; token gị dị n’Akwụkwọ nnata.',
  howTitle: 'Otu o si arụ ọrụ',
  how1: 'Lelee mita gị',
  how2: 'Họrọ ego ole',
  how3: 'Kwụọ, nweta token',
} satisfies In<typeof en>;
