import lazy from 'preact-iso/lazy';
import type { ComponentType } from 'preact';
import { language, settled, textsOf } from './words';

type Page = { default: ComponentType<{ id?: string; number?: string }> };

/**
 * A page that is loaded when it is first opened, together with the named parts of its texts in
 * the current language; it is shown when both are there, so that nothing flickers in English.
 */
export const page = (load: () => Promise<Page>, ...names: string[]) => lazy(async () => {
  for (const name of names) void textsOf(language.peek(), name).catch(() => undefined);
  const loaded = await load();
  await settled();
  return loaded;
});
