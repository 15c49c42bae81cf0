import lazy from 'preact-iso/lazy';
import type { ComponentType } from 'preact';
import { Icon } from '@powerpay/kit/icon';
import m from './locales/en/shell';
import { Shell } from './shell';
import { language, settled, textsOf } from './words';

type Page = { default: ComponentType<{ id?: string; number?: string }> };

/** The page could not come: the phone has no network and has not kept it yet. */
const Unreachable = () => (
  <Shell name={m.again}>
    <section class="card narrow empty">
      <Icon name="alert" />
      <h1 class="ask">{m.offline}</h1>
      <button class="btn go" onClick={() => location.reload()}>{m.again}</button>
    </section>
  </Shell>
);

/**
 * A page that is loaded when it is first opened, together with the named parts of its texts in
 * the current language; it is shown when both are there, so that nothing flickers in English.
 */
export const page = (load: () => Promise<Page>, ...names: string[]) => lazy(async () => {
  for (const name of names) void textsOf(language.peek(), name).catch(() => undefined);
  try {
    const loaded = await load();
    await settled();
    return loaded;
  } catch { return { default: Unreachable } as Page; }
});
