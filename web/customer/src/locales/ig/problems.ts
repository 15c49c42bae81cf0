import type { In } from '../../words';
import type en from '../en/problems';

export default {
  p_OFFLINE: 'Network adịghị. Anyị anaraghị ego gị. Lelee network gị ma nwaa ọzọ.',
  p_UNREACHABLE: 'Network agaghị. Lelee ya ma nwaa ọzọ; anyị anaraghị ego gị.',
  p_TOO_MANY_REQUESTS: 'Ị nwaala ọtụtụ ugboro. Chere {wait} ma nwaa ọzọ.',
  p_DATABASE_UNAVAILABLE: 'Ọrụ hiri anyị nne ugbu a. Chere {wait} ma nwaa ọzọ; anyị anaraghị ego gị.',
  p_FAILED: 'Ihe mebiri n’akụkụ anyị; anyị anaraghị ego gị. Nwaa ọzọ.',
  p_reference: 'Nọmba nrụtụaka {id}.',
  p_METER_NOT_FOUND: '{company} amaghị nọmba a. Lelee ọnụọgụ, ụlọ ọrụ na ụdị mita.',
  p_METER_WRONG_TYPE: 'Nke a abụghị mita {type}. Gbanwee ụdị mita ma lelee ọzọ.',
  p_METER_CANNOT_VEND: 'Mita a enweghị ike ịzụta ugbu a. Anyị anaraghị ego. Jụọ {company} ihe kpatara ya.',
  p_VENDOR_UNAVAILABLE: '{company} anaghị aza ugbu a. Anyị anaraghị ego gị. Nwaa ọzọ mgbe {wait} gachara.',
  p_COMPANY_PAUSED: 'Anyị anaghị ere nke {company} ugbu a. Anyị anaraghị ego gị. Lọghachi ma e mesịa.',
  p_CUSTOMER_BLOCKED:
    'Akwụsịla ịzụta site na ekwentị a ma ọ bụ maka mita a. Anyị anaraghị ego. Gwa anyị okwu.',
  p_PAYMENT_PAUSED: 'Anyị enweghị ike ịnara ego ugbu a. Anyị anaraghị ego gị. Lọghachi ma e mesịa.',
  p_GATEWAY_UNAVAILABLE: 'Ọrụ ịkwụ ụgwọ anaghị aza ugbu a. Anyị anaraghị ego gị. Nwaa ọzọ mgbe {wait} gachara.',
  p_TRANSFER_NOT_OFFERED:
    'Akaụntụ adịghị maka nzụta a. Ọ bụrụ na ị kwụọla, chere. Ma ọ bụghị, kwụọ ụzọ ọzọ maọbụ malite ọzọ.',
  p_CHECKOUT_EXPIRED: 'Oge ịkwụ ụgwọ nzụta a agafeela. Malite ọzọ.',
  p_PURCHASE_NOT_AWAITING_PAYMENT: 'Ọ dịghị ihe a ga-akwụ maka nzụta a ugbu a.',
  p_AMOUNT_TOO_SMALL: 'Ego kacha nta maka mita a bụ {min}.',
  p_AMOUNT_TOO_LARGE: 'Ego kacha ibu maka mita a bụ {max}.',
  p_ARREARS_TAKE_ALL: 'Ụgwọ gị na {company} ga-eri ego a niile. Tinye karịa.',
  p_COMPANY_NOT_FOUND: 'Anyị anaghị ere nke ụlọ ọrụ a ugbu a. Họrọ ọzọ.',
  p_PURCHASE_NOT_READY: 'Ọ dịbeghị ihe a ga-eziga. Chere ka nzụta gwụ.',
  p_LINK_INVALID: 'Njikọ a emeela ochie. Mepee nzụta gị ọzọ.',
  p_PRICE_CHANGED: 'Ọnụ ego agbanweela. Lee mkpokọta ọhụrụ, wee pịa Kwụọ ọzọ.',
  p_PRICE_SHOWN: 'Lee ọnụ ego. Lelee mkpokọta, wee pịa Kwụọ ọzọ.',
  p_IDEMPOTENCY_KEY_REUSED: 'Ihe i dere agbanweela. Lelee ha, wee pịa Kwụọ ọzọ.',
  p_PURCHASE_NOT_FOUND: 'Ọ dịghị nzụta nwere nọmba nrụtụaka a na nọmba anọ a. Lelee ha abụọ ma nwaa ọzọ.',
  p_PENDING: 'Nzụta ikpeazụ gị maka mita a agwụbeghị.',
  soon: 'otu nkeji',
  seconds: 'sekọnd {count}',
  minutes: 'nkeji {count}',
} satisfies In<typeof en>;
