import type { Route } from '../route';

export default [
  { path: '/admin/reports', nav: 'Reports', title: 'Reports', icon: 'file', roles: ['FINANCE', 'AUDITOR'],
    load: () => import('./page') },
] satisfies readonly Route[];
