import type { Route } from '../route';

export default [
  { path: '/admin/messages', nav: 'Messages', title: 'Messages', icon: 'mail', load: () => import('./page') },
] satisfies readonly Route[];
