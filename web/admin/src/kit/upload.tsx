import { useSignal } from '@preact/signals';
import { Field } from '@powerpay/kit/field';
import { count } from '@powerpay/kit/money';

type Props = {
  id: string; label: string; hint?: string;
  /** Endings such as ".csv"; the server looks at what is inside. */
  endings: readonly string[]; mostBytes: number;
  onFile: (file: File | null) => void; error?: string | false;
};
const kib = (bytes: number) => `${count(Math.ceil(bytes / 1024))} KiB`;

/** What keeps a file from being sent at all. */
export function fileTrouble(file: File | null, { endings, mostBytes }: Pick<Props, 'endings' | 'mostBytes'>): string {
  if (!file) return '';
  if (!endings.some(e => file.name.toLowerCase().endsWith(e))) return `Choose a ${endings.join(' or ')} file.`;
  if (!file.size) return 'The file is empty.';
  return file.size > mostBytes ? `The file has ${kib(file.size)}; ${kib(mostBytes)} is the most.` : '';
}

/** A file with its limits; onFile gets it only when it keeps them. */
export function Upload({ id, label, hint, onFile, error, ...limits }: Props) {
  const chosen = useSignal<File | null>(null), trouble = fileTrouble(chosen.value, limits);
  const says = chosen.value ? `${chosen.value.name}, ${kib(chosen.value.size)}` : hint;
  return (
    <Field key={id} id={id} label={label} hint={says} error={trouble || error}>
      {a => <input {...a} class="in file" type="file" accept={limits.endings.join(',')} onChange={e => {
        chosen.value = e.currentTarget.files?.[0] ?? null;
        onFile(fileTrouble(chosen.value, limits) ? null : chosen.value);
      }} />}
    </Field>
  );
}
