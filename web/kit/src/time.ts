const lagos = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Africa/Lagos', ...options });
const day = lagos({ day: 'numeric', month: 'short', year: 'numeric' });
const clock = lagos({ hour: '2-digit', minute: '2-digit', second: '2-digit' });
const short = lagos({ day: 'numeric', month: 'short' });
const minute = lagos({ hour: '2-digit', minute: '2-digit' });

/** Every time a person sees is Lagos time, whatever the phone is set to. */
export const dateOf = (iso: string): string => day.format(new Date(iso));
export const dayOf = (iso: string): string => short.format(new Date(iso));
export const clockOf = (iso: string): string => clock.format(new Date(iso));
export const dayAndTime = (iso: string): string =>
  `${dateOf(iso)}, ${minute.format(new Date(iso))}`;
export const minuteOf = (iso: string): string => minute.format(new Date(iso));
export const minutesSince = (iso: string): number =>
  Math.floor((Date.now() - Date.parse(iso)) / 60_000);
