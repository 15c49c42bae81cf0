import { signal, useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { Page } from './kit/page';
import { may } from './me';
import { home } from './nav';
import type { find, Params, Route } from './route';

const pages = signal<ReadonlyMap<Route, ComponentType<Params>>>(new Map());

/** Fetches a page once; also before it is asked for, when its link is pointed at. */
export async function preload(route: Route) {
  if (pages.peek().has(route)) return;
  const { default: page } = await route.load();
  pages.value = new Map(pages.peek()).set(route, page);
}

/** The page of this address; one that is there already is shown at once. */
export function Outlet({ hit }: { hit: ReturnType<typeof find> }) {
  const lost = useSignal<Route | null>(null), route = hit?.route ?? null;
  const Current = route && pages.value.get(route);
  useEffect(() => {
    document.title = `${route?.title ?? 'Not found'} - PowerPay staff`;
    lost.value = null;
    if (route) void preload(route).catch(() => { lost.value = route; });
  }, [route]);
  if (!hit) return <Nowhere />;
  if (!may(hit.route.roles)) return <Closed title={hit.route.title} />;
  if (Current) return <Current key={hit.route.path} {...hit.params} />;
  return lost.value === route ? <Lost /> : <Coming title={hit.route.title} />;
}

const Coming = ({ title }: { title: string }) => (
  <Page title={title}><p class="none late" role="status">Loading…</p></Page>
);
const Nowhere = () => (
  <Page title="No such page"><p class="none">This address leads nowhere.{' '}
    <a class="link" href={home()}>Begin at the start</a></p></Page>
);
const Closed = ({ title }: { title: string }) => (
  <Page title={title}><p class="none">Your role does not open this page. An administrator can change
    that under Team.</p></Page>
);
const Lost = () => (
  <Page title="No network"><p class="none">The page could not be fetched.{' '}
    <button class="btn line" onClick={() => location.reload()}>Try again</button></p></Page>
);
