import type { Route } from '../route';

export default [
  { path: '/admin/audit', nav: 'Audit', title: 'Audit', icon: 'eye', roles: ['ADMINISTRATOR', 'AUDITOR'],
    load: () => import('./page') },
] satisfies readonly Route[];
