import type { In } from '../../words';
import type en from '../en/states';

export default {
  s_OPEN: 'We dey work on am',
  s_ANSWERED: 'We don answer',
  s_ESCALATED: 'Time don pass: e don go up',
  s_RESOLVED: 'E don close',
} satisfies In<typeof en>;
