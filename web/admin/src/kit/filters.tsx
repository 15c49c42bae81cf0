import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { param, setParam, setParams } from '../address';
import { Icon } from './icon';
import { daysAgo, firstOfMonth, today } from './days';

/** [value in the address, words]; the empty value is no filter. */
export type Choice = readonly [string, string];
type ChipsProps = { name: string; label: string; choices: readonly Choice[] };

/** A few choices of one filter, side by side; the chosen one is in the address. */
export const FilterChips = ({ name, label, choices }: ChipsProps) => (
  <div class="chips" role="group" aria-label={label}>{choices.map(([value, text]) => (
    <button key={value} class="chip" aria-pressed={param(name) === value}
      onClick={() => setParam(name, value)}>{text}</button>))}</div>
);

/** Many choices of one filter. */
export const FilterSelect = ({ name, label, choices }: ChipsProps) => (
  <div class="field inline"><label for={`by-${name}`}>{label}</label>
    <select id={`by-${name}`} class="in" value={param(name)}
      onChange={e => setParam(name, e.currentTarget.value)}>
      {choices.map(([value, text]) => <option key={value} value={value}>{text}</option>)}
    </select></div>
);

type SearchProps = { name?: string; label: string; most?: number };

/** Words to look for: sent with Enter or the button, taken away as soon as the field is empty. */
export function SearchBox({ name = 'query', label, most = 60 }: SearchProps) {
  const now = param(name), typed = useSignal(now);
  useEffect(() => { typed.value = now; }, [now]);      // the address changed: Back, or the palette
  return (
    <form class="search" role="search" aria-label={label} onSubmit={e => {
      e.preventDefault();
      setParam(name, typed.value.trim());
    }}>
      <label class="sr" for={`by-${name}`}>{label}</label>
      <Icon name="search" />
      <input id={`by-${name}`} type="search" maxLength={most} placeholder={label} value={typed.value}
        onInput={e => {
          typed.value = e.currentTarget.value;
          if (!typed.value) setParam(name, '');
        }} />
      <button class="btn line">Search</button>
    </form>
  );
}

type Preset = readonly [string, () => readonly [string, string]];
const PRESETS: readonly Preset[] = [
  ['Today', () => [today(), today()]],
  ['7 days', () => [daysAgo(6), today()]],
  ['30 days', () => [daysAgo(29), today()]],
  ['This month', () => [firstOfMonth(), today()]],
];
type RangeProps = {
  from?: string; until?: string;
  /** What the page shows when the address names no days. */
  usual?: readonly [string, string];
};

/** Two Lagos days, both with, in the address as ?from=2026-11-01&until=2026-11-30; and presets. */
export function DateRange({ from = 'from', until = 'until', usual = ['', ''] }: RangeProps) {
  const a = param(from) || usual[0], b = param(until) || usual[1];
  const day = (name: string, label: string, value: string) => (
    <label class="day"><span>{label}</span><input type="date" class="in" value={value} max={today()}
      onChange={e => setParam(name, e.currentTarget.value)} /></label>
  );
  return (
    <div class="range" role="group" aria-label="Days">
      {PRESETS.map(([text, days]) => {
        const [x, y] = days(), on = a === x && b === y;
        return <button key={text} class="chip" aria-pressed={on}
          onClick={() => setParams(on ? { [from]: '', [until]: '' } : { [from]: x, [until]: y })}>
          {text}</button>;
      })}
      {day(from, 'From', a)}{day(until, 'until', b)}
    </div>
  );
}

