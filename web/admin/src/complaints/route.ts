import type { Route } from '../route';

export default [
  { path: '/admin/complaints', nav: 'Complaints', title: 'Complaints', icon: 'chat', load: () => import('./page') },
  { path: '/admin/complaints/:number', nav: 'Complaints', title: 'Complaint', load: () => import('./one') },
] satisfies readonly Route[];
