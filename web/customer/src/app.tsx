import lazy from 'preact-iso/lazy';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Buy } from './buy';

const Receipts = lazy(() => import('./receipts'));
const Status = lazy(() => import('./status'));
const PurchasePage = lazy(() => import('./purchase'));

export const App = () => (
  <LocationProvider>
    <Router>
      <Route path="/" component={Buy} />
      <Route path="/receipts" component={Receipts} />
      <Route path="/status" component={Status} />
      <Route path="/p/:id" component={PurchasePage} />
      <Route default component={Buy} />
    </Router>
  </LocationProvider>
);
