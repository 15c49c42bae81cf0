import type { Route } from '../route';

export default [
  { path: '/admin/analytics', nav: 'Analytics', title: 'Analytics', icon: 'trend',
    roles: ['FINANCE', 'OPERATIONS', 'ADMINISTRATOR', 'AUDITOR'], load: () => import('./page') },
] satisfies readonly Route[];
