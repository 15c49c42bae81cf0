import type { StatusLine } from '@powerpay/kit/model';
import { fill } from './words';
import m from './locales/en/working';

type Bar = StatusLine['hours'][number];
type Look = 'fine' | 'trouble' | 'bad' | 'none';
/** Colour and height say the same, and the words under the picture say it again. */
const HEIGHT: Record<Look, number> = { fine: 20, trouble: 13, bad: 7, none: 2 };
const LOOKS = Object.keys(HEIGHT) as Look[];
/** One minute in twenty without answers makes the whole bar a bad one. */
const BAD_PART = 20, FEW_GOOD = 9500;

export function lookOf({ good, down, slow }: Bar, minutes: number): Look {
  if (good === undefined) return 'none';
  if (down * BAD_PART > minutes) return 'bad';
  return down || slow || good < FEW_GOOD ? 'trouble' : 'fine';
}

/** One path for each look: few elements, however many bars there are. */
export function Bars({ bars, minutes }: { bars: Bar[]; minutes: number }) {
  const looks = bars.map(b => lookOf(b, minutes));
  const path = (look: Look) => looks.map((l, i) => l === look
    ? `M${i * 4} 20v-${HEIGHT[look]}h3v${HEIGHT[look]}z` : '').join('');
  return (
    <svg class="bars" viewBox={`0 0 ${bars.length * 4 - 1} 20`} preserveAspectRatio="none"
      aria-hidden="true">{LOOKS.map(l => <path key={l} class={l} d={path(l)} />)}</svg>
  );
}

export const Legend = () => (
  <p class="legend hint">{LOOKS.map(l => (
    <span key={l}><svg class="bars" viewBox="0 0 3 20" aria-hidden="true">
      <path class={l} d={`M0 20v-${HEIGHT[l]}h3v${HEIGHT[l]}z`} /></svg>{m[`w_${l}`]}</span>))}
  </p>
);

/** Hundredths of a percent, rounded down: one failure is never 100%. */
export const share = (good: number): string => {
  const tenths = Math.floor(good / 10);
  return `${Math.floor(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ''}%`;
};

export function spanWords({ good, downMinutes: d }: StatusLine['lastDay']): string {
  if (good === undefined) return m.w_spanNone;
  const down = d < 60 ? fill(m.w_minutes, { count: d })
    : fill(m.w_hours, { hours: Math.floor(d / 60), count: d % 60 });
  return fill(m.w_span, { share: share(good), down });
}
