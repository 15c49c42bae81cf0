import type { Route } from '../route';

export default [
  { path: '/admin/customers', nav: 'Customers', title: 'Customers', icon: 'users', load: () => import('./page') },
  { path: '/admin/customers/:id', nav: 'Customers', title: 'Customer', load: () => import('./one') },
] satisfies readonly Route[];
