/** Words of the page that says how well companies and payments work. w_STATE is how it is now. */
export const working = {
  w_link: 'What works now', w_title: 'What works now',
  w_lead: 'From real sales and payments of our customers, minute by minute.',
  w_loading: 'Looking at the last calls…', w_again: 'Look again', w_at: 'As of {time}, Lagos time',
  w_UP: 'Working', w_SLOW: 'Slow', w_DOWN: 'Not responding', w_NO_CALLS: 'No sales in the last minutes',
  w_OFF: 'Not sold now', w_unpaid: 'No payments in the last minutes',
  w_since: '{state} since {time}',
  w_companies: 'Electricity companies', w_payments: 'Payments',
  w_day: '24 hours', w_month: '30 days',
  w_span: '{share} good, {down} down', w_spanNone: 'no calls',
  w_minutes: '{count} min', w_hours: '{hours} h {count} min',
  w_fine: 'good', w_trouble: 'some trouble', w_bad: 'down', w_none: 'no calls',
  w_known: 'We know since {date}.',
} as const;
