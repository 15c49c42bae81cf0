import { signal } from '@preact/signals';

/** Where we are. Every filter lives in the address, so a view can be bookmarked and sent to a colleague. */
export interface Place { path: string; params: URLSearchParams }

const trimmed = (path: string) => path.replace(/\/+$/, '') || '/';

/** Links from before pages had addresses of their own: ?view=cases&case=7 and ?purchase=PP1. */
function moved(place: Place): Place {
  const { path, params } = place, view = params.get('view');
  if (path !== '/admin' || !(view || params.has('purchase'))) return place;
  const rest = new URLSearchParams(params);
  rest.delete('view');
  return { path: `/admin/${view ?? 'purchases'}`, params: rest };
}
const read = (): Place => ({
  path: trimmed(globalThis.location?.pathname ?? '/admin'),
  params: new URLSearchParams(globalThis.location?.search ?? ''),
});
const address = (path: string, params: URLSearchParams) => `${path}${params.size ? `?${params}` : ''}`;

export const place = signal<Place>(moved(read()));
export const param = (name: string): string => place.value.params.get(name) ?? '';

/** After the browser went back or forward, and at the start. */
export function readAddress() {
  const now = read(), then = moved(now);
  if (then !== now) history.replaceState(null, '', address(then.path, then.params));
  place.value = then;
}

function changed(changes: Record<string, string>) {
  const next = new URLSearchParams(place.value.params);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value); else next.delete(name);
  }
  return next;
}

/** Filters: they replace the address, so that Back leaves the page and not the last letter typed. */
export function setParams(changes: Record<string, string>) {
  const params = changed(changes), { path } = place.peek();
  history.replaceState(null, '', address(location.pathname, params));
  place.value = { path, params };
}
export const setParam = (name: string, value: string) => setParams({ [name]: value });

/** The address of this page with these filters changed: for links that open a drawer. */
export const here = (changes: Record<string, string>): string => address(place.value.path, changed(changes));

/** Another page of ours, without loading it anew. */
export function go(href: string, replace = false) {
  history[replace ? 'replaceState' : 'pushState'](null, '', href);
  readAddress();
}

const ours = (link: HTMLAnchorElement) => link.origin === location.origin
  && /^\/admin(\/|$)/.test(link.pathname) && !/\.\w+$/.test(link.pathname)
  && !link.target && !link.hasAttribute('download') && !link.getAttribute('href')?.startsWith('#');

/** Any link to a page of ours is followed here; the browser keeps those with a key held down. */
export function follow(e: MouseEvent) {
  if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.button) return;
  const link = (e.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href]');
  if (!link || !ours(link)) return;
  e.preventDefault();
  go(link.pathname + link.search);
}
