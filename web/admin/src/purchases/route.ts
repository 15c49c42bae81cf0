import type { Route } from '../route';

export default [
  { path: '/admin/purchases', nav: 'Purchases', title: 'Purchases', icon: 'receipt', load: () => import('./page') },
] satisfies readonly Route[];
