import type { Route } from '../route';

export default [
  { path: '/admin/purchases/:id', nav: 'Purchases', title: 'Purchase', load: () => import('./page') },
] satisfies readonly Route[];
