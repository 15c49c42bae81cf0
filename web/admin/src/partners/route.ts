import type { Role } from '../me';
import type { Route } from '../route';

const roles: readonly Role[] = ['ADMINISTRATOR', 'FINANCE', 'OPERATIONS', 'AUDITOR'];
export default [
  { path: '/admin/partners', nav: 'Partners', title: 'Partners', icon: 'key', roles, load: () => import('./page') },
  { path: '/admin/partners/:id', nav: 'Partners', title: 'Partner', roles, load: () => import('./partner') },
] satisfies readonly Route[];
