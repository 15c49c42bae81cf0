import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

type Props = { class: string; label: string; onClose: () => void; children: ComponentChildren };

/** The browser's own modal dialog: Escape, focus trap and focus return come with it. */
export function Dialog({ class: look, label, onClose, children }: Props) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const back = document.activeElement, dialog = box.current;
    dialog?.showModal();
    return () => { dialog?.close(); if (back instanceof HTMLElement) back.focus(); };
  }, []);
  return (
    <dialog ref={box} class={look} aria-label={label} onClose={onClose}
      onClick={e => { if (e.target === box.current) onClose(); }}>{children}</dialog>
  );
}
