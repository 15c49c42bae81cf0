import { part } from '../../words';

export default part('push', {
  ask: 'Tell me on this phone when it is done',
  askCompany: 'Tell me when {company} works again',
  busy: 'Asking your browser…',
  on: 'We will tell you on this phone.',
  blocked: 'Your browser blocks our notices. Allow them in its settings.',
  stop: 'Stop all notices on this phone',
});
