import type { Route } from '../route';

export default [
  {
    path: '/admin/team', nav: 'Team', title: 'Team', icon: 'person', roles: ['ADMINISTRATOR', 'AUDITOR'],
    load: () => import('./page'),
  },
] satisfies readonly Route[];
