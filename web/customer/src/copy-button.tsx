import { useSignal } from '@preact/signals';
import { Icon } from '@powerpay/kit/icon';
import { copy } from './clipboard';
import m from './locales/en/shell';

/** Copies a text and says so. what: of several on a page, which one this copies. */
export function CopyButton(b: { text: string; what?: string; primary?: boolean }) {
  const done = useSignal(false);
  const press = async () => {
    done.value = await copy(b.text);
    setTimeout(() => { done.value = false; }, 2500);
  };
  const word = done.value ? m.k_copied : m.k_copy;
  return (
    <button type="button" class={b.primary ? 'btn go' : 'btn line'} onClick={press}
      aria-label={b.what && `${word} ${b.what}`}>
      <Icon name={done.value ? 'check' : 'copy'} /><span role="status">{word}</span></button>
  );
}
