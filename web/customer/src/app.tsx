import lazy from 'preact-iso/lazy';
import { LocationProvider, Route, Router } from 'preact-iso/router';
import { Buy } from './buy';

const Receipts = lazy(() => import('./receipts'));
const PurchasePage = lazy(() => import('./purchase'));

export const App = () => (
  <LocationProvider>
    <Router>
      <Route path="/" component={Buy} />
      <Route path="/receipts" component={Receipts} />
      <Route path="/p/:id" component={PurchasePage} />
      <Route default component={Buy} />
    </Router>
  </LocationProvider>
);
