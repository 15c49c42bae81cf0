import type { In } from '../../words';
import type en from '../en/states';

export default {
  s_OPEN: 'À ń ṣiṣẹ́ lé e lórí',
  s_ANSWERED: 'A ti dáhùn',
  s_ESCALATED: 'Ó ti pẹ́: ó ti gòkè',
  s_RESOLVED: 'A ti parí rẹ̀',
} satisfies In<typeof en>;
