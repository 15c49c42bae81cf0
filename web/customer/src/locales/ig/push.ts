import type { In } from '../../words';
import type en from '../en/push';

export default {
  ask: 'Gwa m na ekwentị a mgbe ọ gwụrụ',
  askCompany: 'Gwa m mgbe {company} rụwara ọrụ',
  busy: 'Anyị na-ajụ browser gị…',
  on: 'Anyị ga-agwa gị na ekwentị a.',
  blocked: 'Browser gị na-egbochi ọkwa anyị. Kwere ha na ntọala ya.',
  stop: 'Kwụsị ọkwa niile na ekwentị a',
} satisfies In<typeof en>;
