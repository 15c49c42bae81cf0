import type { Route } from '../route';

export default [
  { path: '/admin/approvals', nav: 'Approvals', title: 'Approvals', icon: 'agree', load: () => import('./page') },
] satisfies readonly Route[];
