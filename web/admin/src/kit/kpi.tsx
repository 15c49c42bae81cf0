import type { ComponentChildren } from 'preact';

export type Tone = 'good' | 'bad' | 'calm';
type Props = {
  label: string; value: ComponentChildren;
  /** The exact value when the shown one is shortened. */
  title?: string;
  /** Beside what it is good or bad: a target, or the same time before. */
  note?: ComponentChildren; tone?: Tone; href?: string;
};

/** Tiles of figures in one row, as many as fit. */
export const Kpis = ({ children }: { children: ComponentChildren }) => <dl class="kpis">{children}</dl>;

/** One figure: what it is, how much, and what to hold it against. */
export const Kpi = ({ label, value, title, note, tone = 'calm', href }: Props) => (
  <div class="kpi"><dt>{href ? <a href={href}>{label}</a> : label}</dt>
    <dd class="num" title={title}>{value}</dd>
    {note && <dd class={`note-of ${tone}`}>{note}</dd>}</div>
);
