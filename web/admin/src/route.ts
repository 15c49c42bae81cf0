import type { ComponentType } from 'preact';
import type { IconName } from './kit/icon';
import type { Role } from './me';

/** What the parts of an address that begin with a colon stood for: /admin/purchases/:id gives { id }. */
export type Params = Readonly<Record<string, string>>;
type Loaded = { default: ComponentType<Params> };

/**
 * A page of the staff. Each area has src/<area>/route.ts, whose default export lists its pages; nothing
 * else has to be told of them. The page's file exports its component as default and is loaded when
 * it is first opened.
 */
export interface Route {
  path: string;
  /** The entry in the rail, and its place there: see nav.ts. A page of details names its list's entry. */
  nav: string;
  title: string;
  icon?: IconName;
  /** Who sees it in the rail; nobody named means everybody. */
  roles?: readonly Role[];
  load: () => Promise<Loaded>;
}

const modules = import.meta.glob<{ default: readonly Route[] }>('./*/route.ts', { eager: true });
export const ROUTES: readonly Route[] = Object.values(modules).flatMap(m => m.default);

const parts = (path: string) => path.split('/').filter(Boolean);

/** The parameters when this path is that pattern's, else null. */
export function match(pattern: string, path: string): Params | null {
  const want = parts(pattern), got = parts(path), found: Record<string, string> = {};
  if (want.length !== got.length) return null;
  for (const [i, part] of want.entries()) {
    const value = got[i]!;
    if (part.startsWith(':')) found[part.slice(1)] = decoded(value);
    else if (part !== value) return null;
  }
  return found;
}
/** A broken escape stands for itself: the page says that there is no such thing. */
function decoded(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; }
}

/** Fixed parts win over those with a colon: /admin/catalogue/new over /admin/catalogue/:id. */
const fixed = (r: Route) => parts(r.path).filter(p => !p.startsWith(':')).length;
export function find(path: string, routes = ROUTES): { route: Route; params: Params } | null {
  const hits = routes.map(route => ({ route, params: match(route.path, path) }))
    .filter((h): h is { route: Route; params: Params } => h.params !== null);
  return hits.sort((a, b) => fixed(b.route) - fixed(a.route))[0] ?? null;
}
