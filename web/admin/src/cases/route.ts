import type { Route } from '../route';

export default [
  { path: '/admin/cases', nav: 'Cases', title: 'Cases', icon: 'alert', load: () => import('./page') },
] satisfies readonly Route[];
