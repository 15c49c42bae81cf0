import { may } from './me';
import { ROUTES, type Route } from './route';

/** The rail, from what sells to what controls. An entry is shown once its area has a page for it. */
const GROUPS: readonly (readonly [string, readonly string[]])[] = [
  ['Sell', ['Overview', 'Purchases', 'Customers']],
  ['Decide', ['Approvals', 'Cases', 'Complaints']],
  ['Money', ['Reconciliation', 'Ledger', 'Reports']],
  ['Run', ['Providers', 'Catalogue', 'Messages', 'Banners']],
  ['Grow', ['Analytics', 'Partners']],
  ['Control', ['Team', 'Audit']],
];

export interface Group { name: string; routes: Route[] }

const listed = (r: Route) => !r.path.includes(':');

/** What the signed-in member sees: entries of pages that his roles open, groups that are not empty. */
export const groups = (routes = ROUTES): Group[] => GROUPS.map(([name, entries]) => ({
  name,
  routes: entries.flatMap(entry =>
    routes.find(r => r.nav === entry && listed(r) && may(r.roles)) ?? []),
})).filter(g => g.routes.length);

/** Where somebody begins: the overview, or the first page he may see. */
export const home = (): string => groups()[0]?.routes[0]?.path ?? '/admin/me';
