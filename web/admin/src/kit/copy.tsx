import { useSignal } from '@preact/signals';
import { Icon } from './icon';

const SHOWN_MS = 2000;

/** A number or link that is copied with one press; it says so for a moment. */
export function CopyText({ text, label = 'Copy' }: { text: string; label?: string }) {
  const done = useSignal(false);
  async function copy() {
    try { await navigator.clipboard.writeText(text); } catch { return; }
    done.value = true;
    setTimeout(() => { done.value = false; }, SHOWN_MS);
  }
  return (
    <span class="copy"><span class="mono">{text}</span>
      <button class="ghost" type="button" onClick={() => void copy()} aria-label={`${label} ${text}`}>
        <Icon name={done.value ? 'check' : 'copy'} /></button>
      <span class="sr" role="status">{done.value ? 'Copied' : ''}</span></span>
  );
}
