import type { In } from '../../words';
import type en from '../en/push';

export default {
  ask: 'Tell me for this phone when e finish',
  askCompany: 'Tell me when {company} don dey work',
  busy: 'We dey ask your browser…',
  on: 'We go tell you for this phone.',
  blocked: 'Your browser no gree make we notify you. Allow am for the settings.',
  stop: 'No tell me anything again for this phone',
} satisfies In<typeof en>;
