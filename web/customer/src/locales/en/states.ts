import { part } from '../../words';

/** How a complaint stands. */
export default part('states', {
  s_OPEN: 'We are on it',
  s_ANSWERED: 'Answered',
  s_ESCALATED: 'Overdue: it went up',
  s_RESOLVED: 'Closed',
});
