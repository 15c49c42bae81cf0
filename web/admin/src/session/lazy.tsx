import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component that is fetched when it is first shown. */
export function lazy<P extends object>(load: () => Promise<{ default: ComponentType<P> }>) {
  return function Later(props: P) {
    const Now = useSignal<ComponentType<P> | null>(null), lost = useSignal(false);
    useEffect(() => {
      load().then(found => { Now.value = found.default; }, () => { lost.value = true; });
    }, []);
    if (lost.value) {
      return <p class="none">No network.{' '}
        <button class="btn line" onClick={() => location.reload()}>Try again</button></p>;
    }
    return Now.value ? <Now.value {...props} /> : <p class="none late" role="status">Loading…</p>;
  };
}
