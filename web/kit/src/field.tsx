import type { ComponentChildren } from 'preact';
import { Icon } from './icon';

export type Aria = {
  id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined;
};
type Props = {
  id: string; label: ComponentChildren; hint?: ComponentChildren;
  /** Not an error: the person may go on. */
  warning?: string | false; error?: string | false;
  children: (a: Aria) => ComponentChildren;
};

/**
 * Label, control, hint and error wired together for screen readers. Always give it a key: an
 * input that Preact re-uses without its maxLength swallows all typing.
 */
export function Field({ id, label, hint, warning, error, children }: Props) {
  const note = `${id}-note`, says = error || warning || hint;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({ id, 'aria-invalid': !!error, 'aria-describedby': says ? note : undefined })}
      {error
        ? <p class="err" id={note} role="alert"><Icon name="alert" /><span>{error}</span></p>
        : warning
          ? <p class="warn" id={note} role="status"><Icon name="alert" /><span>{warning}</span></p>
          : hint && <p class="hint" id={note}>{hint}</p>}
    </div>
  );
}

/** After a refused submit: the cursor in the first wrong field, else the message in view. */
export const focusFirstError = (form: HTMLElement) => requestAnimationFrame(() => {
  const field = form.querySelector<HTMLElement>('[aria-invalid=true]');
  if (field) field.focus();
  else form.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' });
});

/** Submit without leaving the page. */
export const onSubmit = (work: () => unknown) => async (e: Event) => {
  e.preventDefault();
  const form = e.currentTarget as HTMLElement;
  await work();
  focusFirstError(form);
};
