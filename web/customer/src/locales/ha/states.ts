import type { In } from '../../words';
import type en from '../en/states';

export default {
  s_OPEN: 'Muna kan ta',
  s_ANSWERED: 'An amsa',
  s_ESCALATED: 'Lokaci ya wuce: ta hau sama',
  s_RESOLVED: 'An rufe',
} satisfies In<typeof en>;
