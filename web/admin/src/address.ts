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
export const readAddress = () => { params.value = new URLSearchParams(location.search); };
