import { useOne } from '../kit/load';
import { staff } from '../session';

type Props = {
  about: 'CASE' | 'COMPLAINT'; kind: string; language?: string; onPick: (text: string) => void;
};

/** Texts that are needed again and again; picking one writes it into the field, where it can be changed. */
export function Macros({ about, kind, language = 'en', onPick }: Props) {
  const { value: all } = useOne(() => staff(c => c.GET('/v1/staff/macros', {
    params: { query: { about, kind } } })).then(a => a.macros), [about, kind]);
  if (!all?.length) return null;
  return (
    <div class="chips" role="group" aria-label="Ready texts">{all.map(m => (
      <button key={m.name} class="chip" type="button"
        onClick={() => onPick(m.text[language.toLowerCase()] ?? m.text.en ?? '')}>{m.title}</button>))}</div>
  );
}
