import type { Route } from '../route';

export default [
  { path: '/admin/me', nav: 'My sign-in', title: 'My sign-in', icon: 'key', load: () => import('./page') },
] satisfies readonly Route[];
