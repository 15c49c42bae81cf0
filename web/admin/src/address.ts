import { signal } from '@preact/signals';

/** Every filter lives in the address, so a view can be bookmarked and sent to a colleague. */
const params = signal(new URLSearchParams(globalThis.location?.search ?? ''));
export const param = (name: string): string => params.value.get(name) ?? '';

export function setParam(name: string, value: string) {
  const next = new URLSearchParams(params.value);
  if (value) next.set(name, value); else next.delete(name);
  history.replaceState(null, '', `${location.pathname}${next.size ? `?${next}` : ''}`);
  params.value = next;
}

/** Another page of ours, without loading it anew. */
export function visit(e: MouseEvent) {
  if (e.ctrlKey || e.metaKey || e.shiftKey || e.button) return;
  e.preventDefault();
  history.pushState(null, '', (e.currentTarget as HTMLAnchorElement).href);
  readAddress();
}
export const readAddress = () => { params.value = new URLSearchParams(location.search); };
