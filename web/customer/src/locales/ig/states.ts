import type { In } from '../../words';
import type en from '../en/states';

export default {
  s_OPEN: 'Anyị na-arụ ya',
  s_ANSWERED: 'Anyị azaala',
  s_ESCALATED: 'Oge agafeela: ọ rịgoro',
  s_RESOLVED: 'E mechiela ya',
} satisfies In<typeof en>;
