import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Watch } from './push';
import type { TellMe } from './tell-me';

type Props = { watch: Watch; company?: string };

/** "Tell me when …" is rarely needed, so its code comes after the page that offers it. */
export function Tell(p: Props) {
  const part = useSignal<{ TellMe: typeof TellMe } | null>(null), Part = part.value?.TellMe;
  useEffect(() => { void import('./tell-me').then(x => { part.value = x; }, () => undefined); }, []);
  return Part ? <Part {...p} /> : null;
}
