import type { Route } from '../route';

const roles = ['FINANCE', 'AUDITOR'] as const;

export default [
  { path: '/admin/ledger', nav: 'Ledger', title: 'Ledger', icon: 'book', roles, load: () => import('./trial') },
  { path: '/admin/ledger/accounts/:account', nav: 'Ledger', title: 'An account', roles,
    load: () => import('./account') },
  { path: '/admin/ledger/entries', nav: 'Ledger', title: 'An entry', roles, load: () => import('./entry') },
] satisfies readonly Route[];
