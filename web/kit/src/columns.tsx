import './columns.css';

/** One column: what it stands for, how tall it is, and its value in words. */
export type Column = { name: string; short: string; value: number; text: string };
type Props = {
  title: string;
  /** The heads of the table: what the columns stand for, and what their height means. */
  heads: readonly [string, string];
  columns: readonly Column[];
};
const WIDE = 10, GAP = 2, TALL = 100;

/** A column that is not nothing can be seen, however small it is. */
const heightOf = (value: number, most: number) =>
  value > 0 ? Math.max(2, Math.round(value * TALL / most)) : 0;

/** The last column stands out: it is the month or day that is not over. */
const shape = (columns: readonly Column[], most: number, from: number) => columns.map((c, i) => {
  const tall = heightOf(c.value, most), x = (from + i) * WIDE + GAP / 2;
  return tall ? `M${x} ${TALL}v-${tall}h${WIDE - GAP}v${tall}z` : '';
}).join('');

/** Columns as a picture, and the same as a table for who does not see it. */
export function Columns({ title, heads, columns }: Props) {
  const most = Math.max(1, ...columns.map(c => c.value));
  const top = columns.find(c => c.value === most);
  return (
    <figure class="columns">
      <figcaption>{title}</figcaption>
      <div aria-hidden="true">
        <p class="hint num most">{top?.text ?? ' '}</p>
        <svg viewBox={`0 0 ${columns.length * WIDE} ${TALL}`} preserveAspectRatio="none">
          <path d={shape(columns.slice(0, -1), most, 0)} />
          <path class="last" d={shape(columns.slice(-1), most, columns.length - 1)} />
        </svg>
        <ol>{columns.map((c, i) =>
          <li key={c.name}>{(columns.length - 1 - i) % 2 ? '' : c.short}</li>)}</ol>
      </div>
      <div class="sr">
        <table>
          <caption>{title}</caption>
          <thead><tr><th scope="col">{heads[0]}</th><th scope="col">{heads[1]}</th></tr></thead>
          <tbody>{columns.map(c =>
            <tr key={c.name}><th scope="row">{c.name}</th><td>{c.text}</td></tr>)}</tbody>
        </table>
      </div>
    </figure>
  );
}
