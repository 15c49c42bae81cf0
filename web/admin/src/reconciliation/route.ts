import type { Route } from '../route';

const roles = ['FINANCE', 'AUDITOR'] as const;

export default [
  { path: '/admin/reconciliation', nav: 'Reconciliation', title: 'Reconciliation', icon: 'scale', roles,
    load: () => import('./page') },
  { path: '/admin/reconciliation/:day', nav: 'Reconciliation', title: 'A day of the books', roles,
    load: () => import('./day') },
] satisfies readonly Route[];
