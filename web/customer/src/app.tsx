import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Buy } from './buy';
import { page } from './page';

// One line for each page: its address, its file, the parts of its texts.
const Receipts = page(() => import('./receipts'), 'receipts', 'lookup');
const Status = page(() => import('./status'), 'working');
const Purchase = page(() => import('./purchase'), 'progress', 'ticket', 'lookup', 'transfer');

export const App = () => (
  <LocationProvider>
    <Router>
      <Route path="/" component={Buy} />
      <Route path="/receipts" component={Receipts} />
      <Route path="/status" component={Status} />
      <Route path="/p/:id" component={Purchase} />
      <Route default component={Buy} />
    </Router>
  </LocationProvider>
);
