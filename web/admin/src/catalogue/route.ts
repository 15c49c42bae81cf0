import type { Route } from '../route';

export default [
  { path: '/admin/catalogue', nav: 'Catalogue', title: 'Catalogue', icon: 'tag', load: () => import('./page') },
  { path: '/admin/catalogue/import', nav: 'Catalogue', title: 'Import tariffs', roles: [
    'OPERATIONS', 'FINANCE', 'ADMINISTRATOR'], load: () => import('./import') },
] satisfies readonly Route[];
