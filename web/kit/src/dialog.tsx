import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = { class: string; label: string; onClose: () => void; children: ComponentChildren };

/** The browser's own modal dialog: Escape, focus trap and focus return come with it. */
export function Dialog({ class: look, label, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null), gone = useRef(false);
  useLayoutEffect(() => {
    const back = document.activeElement, dialog = box.current;
    dialog?.showModal();
    return () => {
      gone.current = true;                             // its late "close" must not close the dialog that comes next
      dialog?.close();
      if (back instanceof HTMLElement) back.focus();
    };
  }, []);
  return (
    <dialog ref={box} class={look} aria-label={label} onClose={() => { if (!gone.current) onClose(); }}
      onClick={e => { if (e.target === box.current) onClose(); }}>{children}</dialog>
  );
}
