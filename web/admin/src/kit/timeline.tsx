import type { ComponentChildren } from 'preact';
import { clockOf, dayAndTime, dayOf } from '@powerpay/kit/time';

export type Step = {
  at: string; text: ComponentChildren; hint?: ComponentChildren; tone?: 'good' | 'bad' | 'busy' | 'calm';
  /** What can be folded out: an exchange with a provider, a posting. */
  more?: ComponentChildren;
};

/** What happened, oldest first; the day is said where it changes. */
export const Timeline = ({ steps }: { steps: readonly Step[] }) => (
  <ol class="steps">{steps.map((s, i) => (
    <li key={i} class={s.tone}>
      <b>{s.text}</b>
      <time class="num" dateTime={s.at} title={dayAndTime(s.at)}>
        {i === 0 || dayOf(s.at) !== dayOf(steps[i - 1]!.at) ? `${dayOf(s.at)}, ` : ''}{clockOf(s.at)}</time>
      {s.hint && <span class="hint">{s.hint}</span>}
      {s.more && <details class="fold"><summary>Details</summary>{s.more}</details>}
    </li>))}</ol>
);

/** Names and values of one thing; what is empty is left out. */
export const Facts = ({ facts }: { facts: readonly (readonly [string, ComponentChildren])[] }) => (
  <dl class="sum">{facts.filter(([, value]) => value !== undefined && value !== null && value !== ''
    && value !== false).map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
);
