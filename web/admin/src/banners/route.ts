import type { Route } from '../route';

export default [
  { path: '/admin/banners', nav: 'Banners', title: 'Banners', icon: 'horn', load: () => import('./page') },
] satisfies readonly Route[];
