import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Buy } from './buy';
import { page } from './page';

// One line for each page: its address, its file, the parts of its texts.
const Receipts = page(() => import('./receipts'), 'receipts', 'lookup');
const Status = page(() => import('./status'), 'working');
const Purchase = page(() => import('./purchase'), 'progress', 'ticket', 'lookup', 'transfer');
const Usage = page(() => import('./usage'), 'usage');
const Help = page(() => import('./help/help'), 'help', 'states');
const KeyChange = page(() => import('./help/kct'), 'kct');
const MeterErrors = page(() => import('./help/errors'), 'errors');
const Complaint = page(() => import('./help/complaint'), 'complaint');
const Tracking = page(() => import('./help/tracking'), 'track', 'states', 'complaint');
const Privacy = page(() => import('./help/privacy'), 'privacy');
const Terms = page(() => import('./help/terms'), 'terms');
const SignIn = page(() => import('./me/sign-in'), 'signin', 'refusals');
const Me = page(() => import('./me/me'), 'me', 'signin', 'refusals');
const Meters = page(() => import('./me/meters'), 'me', 'mymeters', 'signin', 'refusals');
const Reminders = page(() => import('./me/reminders'), 'me', 'reminders', 'signin', 'refusals');
const Security = page(() => import('./me/security'), 'me', 'security', 'signin', 'refusals');
const MyData = page(() => import('./me/privacy'), 'me', 'mydata', 'signin', 'refusals');

export const App = () => (
  <LocationProvider>
    <Router>
      <Route path="/" component={Buy} />
      <Route path="/receipts" component={Receipts} />
      <Route path="/status" component={Status} />
      <Route path="/usage" component={Usage} />
      <Route path="/help" component={Help} />
      <Route path="/help/kct" component={KeyChange} />
      <Route path="/help/errors" component={MeterErrors} />
      <Route path="/complaint" component={Complaint} />
      <Route path="/c/:number" component={Tracking} />
      <Route path="/privacy" component={Privacy} />
      <Route path="/terms" component={Terms} />
      <Route path="/p/:id" component={Purchase} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/me" component={Me} />
      <Route path="/me/meters" component={Meters} />
      <Route path="/me/reminders" component={Reminders} />
      <Route path="/me/security" component={Security} />
      <Route path="/me/privacy" component={MyData} />
      <Route default component={Buy} />
    </Router>
  </LocationProvider>
);
