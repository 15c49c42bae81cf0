import type { Route } from '../route';

export default [
  { path: '/admin/overview', nav: 'Overview', title: 'Overview', icon: 'home', load: () => import('./page') },
] satisfies readonly Route[];
