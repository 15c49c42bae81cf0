import { naira } from '@powerpay/kit/money';
import { clockOf, dayAndTime, dayOf } from '@powerpay/kit/time';

/** A moment in Lagos: day and clock, the year in its title. */
export const Time = ({ at }: { at: string | null | undefined }) => at
  ? <time dateTime={at} title={`${dayAndTime(at)} in Lagos`}>{dayOf(at)} <b>{clockOf(at)}</b></time>
  : <span class="hint">never</span>;

/** Whole kobo as naira; minus in red ink and with its sign. */
export const Money = ({ kobo }: { kobo: number | null | undefined }) => kobo === null || kobo === undefined
  ? <span class="hint">none</span>
  : <span class={kobo < 0 ? 'num minus' : 'num'}>{naira(kobo)}</span>;

/** Tenths of a kWh, as meters count, with one decimal. */
export const kwh = (tenths: number): string => {
  const sign = tenths < 0 ? '-' : '', all = Math.abs(tenths);
  return `${sign}${String((all - all % 10) / 10).replace(/\B(?=(\d{3})+$)/g, ',')}.${all % 10} kWh`;
};

/** Shortened money for tiles and axes: ₦48.2m. Rounded down; the exact sum belongs into the title. */
export function shortNaira(kobo: number): string {
  const sign = kobo < 0 ? '-' : '', whole = Math.floor(Math.abs(kobo) / 100);
  for (const [size, letter] of [[1e9, 'bn'], [1e6, 'm'], [1e4, 'k']] as const) {
    if (whole >= size) {
      const unit = size === 1e4 ? 1e3 : size, tenths = Math.floor(whole * 10 / unit);
      return `${sign}₦${Math.floor(tenths / 10)}${tenths % 10 ? `.${tenths % 10}` : ''}${letter}`;
    }
  }
  return `${sign}₦${String(whole).replace(/\B(?=(\d{3})+$)/g, ',')}`;
}

/** Text that would be too long for its cell; the whole is in the title. */
export const Cut = ({ text }: { text: string }) => <span class="cut" title={text}>{text}</span>;
