import type { Route } from '../route';

export default [
  { path: '/admin/providers', nav: 'Providers', title: 'Providers', icon: 'bolt', load: () => import('./page') },
] satisfies readonly Route[];
