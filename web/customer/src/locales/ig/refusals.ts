import type { In } from '../../words';
import type en from '../en/refusals';

export default {
  p_CODE_WRONG: 'Koodu a ezighị ezi. Lelee ozi ahụ ọzọ.',
  p_CODE_EXPIRED: 'Koodu a emeela ochie. Rịọ nke ọhụrụ.',
  p_SECOND_FACTOR_WRONG: 'Koodu a ezighị ezi. Were nke app gị na-egosi ugbu a.',
  p_SIGN_IN_REFUSED: 'Aha na okwuntughe adabaghị. Nwaa ọzọ, maọbụ jiri koodu.',
  p_SIGN_IN_REQUIRED: 'Buru ụzọ banye.',
  p_SIGN_IN_AGAIN: 'Maka nke a, gosi ọzọ na ọ bụ gị.',
  p_PASSKEY_REFUSED: 'Igodo mbanye a arụghị ọrụ. Jiri koodu banye.',
  p_CONTACT_TAKEN: 'Akaụntụ ọzọ nwere nke a. Jiri ya banye.',
  p_ITEM_NOT_FOUND: 'Nke a anọkwaghị ya.',
  p_TOO_MANY_KEPT: 'I ruola oke anyị nwere ike idebe. Buru ụzọ wepụ otu.',
  p_NOT_OFFERED: 'Anyị anaghị eme nke a ugbu a.',
  p_IDENTITY_TAKEN: 'Akaụntụ ọzọ nwere nọmba a. Degara anyị ma ọ bụrụ na o zighị ezi.',
  p_COMPLAINT_NOT_FOUND: 'Mkpesa nwere nọmba a na nọmba anọ a adịghị. Lelee ha abụọ.',
  p_PUSH_ADDRESS_REFUSED: 'Browser a enweghị ike ịnata ọkwa anyị. Ị ka ga-enweta SMS.',
  f_to: 'Tinye nọmba ekwentị Naịjirịa maọbụ ozi-e.',
  f_code: 'Tinye koodu dị n’ozi ahụ.',
} satisfies In<typeof en>;
