import type { ComponentChildren } from 'preact';
import { Icon } from './icon';
import { csv, save, type Sheet } from './numbers';
import { axisEnd, labelled, linePath, stackPath, sums, TALL, WIDE } from './shape';

/** What a chart is drawn from: for each series as many values as there are points. */
export type Chart = {
  title: string;
  /** What a point is: "Day", "Hour". */
  of: string;
  points: readonly { name: string; short: string }[];
  series: readonly { name: string; values: readonly number[] }[];
  /** A value in words, for the axis (short) and the table. */
  text: (value: number) => string; short?: (value: number) => string;
  /** The name of the file with its numbers; no button without. */
  file?: string;
};

/** The numbers as they are, unrounded and without signs of money. */
export const sheetOf = ({ of, points, series }: Chart): Sheet => ({
  heads: [of, ...series.map(s => s.name)],
  rows: points.map((p, i) => [p.name, ...series.map(s => s.values[i] ?? 0)]),
});

/** One line for each series: how something went up and down. */
export const LineChart = (chart: Chart) => {
  const end = axisEnd(Math.max(0, ...chart.series.flatMap(s => s.values)));
  return (
    <Framed chart={chart} end={end} look="lines">
      {chart.series.map((s, i) => <path key={s.name} class={`s${i % 6}`} d={linePath(s.values, end)}
        vector-effect="non-scaling-stroke" />)}
    </Framed>
  );
};

/** Columns, one for each point, the series on top of each other: parts of a whole. */
export const StackChart = (chart: Chart) => {
  const values = chart.series.map(s => s.values), end = axisEnd(Math.max(0, ...sums(values)));
  return (
    <Framed chart={chart} end={end} look="stacks">
      {chart.series.map((s, i) => <path key={s.name} class={`s${i % 6}`}
        d={stackPath(s.values, sums(values.slice(0, i)), end)} />)}
    </Framed>
  );
};

type FrameProps = { chart: Chart; end: number; look: string; children: ComponentChildren };

/** Title, legend, axes, the download, and the same numbers as a table for who does not see the picture. */
function Framed({ chart, end, look, children }: FrameProps) {
  const { title, points, series, short = chart.text } = chart, shown = labelled(points.length, points.some(p => p.short.length > 3) ? 4 : 8);
  return (
    <figure class={`chart ${look}`}>
      <figcaption><b>{title}</b>
        {series.length > 1 && <span class="legend" aria-hidden="true">{series.map((s, i) =>
          <span key={s.name}><i class={`s${i % 6}`} />{s.name}</span>)}</span>}
        {chart.file && <button class="ghost" type="button" aria-label={`CSV of ${title}`}
          onClick={() => save(`${chart.file}.csv`, csv(sheetOf(chart)))}>
          <Icon name="download" />CSV</button>}</figcaption>
      <div class="plot" aria-hidden="true">
        <div class="axis num"><span>{short(end)}</span><span>{short(end / 2)}</span><span>{short(0)}</span></div>
        <svg viewBox={`0 0 ${Math.max(1, points.length) * WIDE} ${TALL}`} preserveAspectRatio="none">
          {children}</svg>
        <ol class="num">{points.map((p, i) => <li key={p.name}>{shown.has(i) ? p.short : ''}</li>)}</ol>
      </div>
      <Numbers chart={chart} />
    </figure>
  );
}

const Numbers = ({ chart: { title, of, points, series, text } }: { chart: Chart }) => (
  <div class="sr">
    <table>
      <caption>{title}</caption>
      <thead><tr><th scope="col">{of}</th>{series.map(s => <th key={s.name} scope="col">{s.name}</th>)}</tr></thead>
      <tbody>{points.map((p, i) => (
        <tr key={p.name}><th scope="row">{p.name}</th>
          {series.map(s => <td key={s.name}>{text(s.values[i] ?? 0)}</td>)}</tr>))}</tbody>
    </table>
  </div>
);

/** A small line beside a name: the shape of the last hours, said in words by its label. */
export const Spark = ({ values, label, tone }: {
  values: readonly number[]; label: string; tone?: 'good' | 'bad';
}) => (
  <svg class={`spark ${tone ?? ''}`} viewBox={`0 0 ${Math.max(1, values.length) * WIDE} ${TALL}`}
    preserveAspectRatio="none" role="img" aria-label={label}>
    <path d={linePath(values, Math.max(1, ...values))} vector-effect="non-scaling-stroke" /></svg>
);
