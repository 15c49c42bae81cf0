// 24-px line icons, drawn on one grid; add a path, get an icon.
const paths = {
  bolt: 'M13 2 4.5 13.5H11L10 22l9-12h-6.5z',
  receipt: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9.5 8h5M9.5 12h5',
  check: 'M12 21.5a9.5 9.5 0 1 0 0-19 9.5 9.5 0 0 0 0 19M8 12.4l2.8 2.7 5.4-5.7',
  shield: 'M12 3 4.5 6v5.5c0 4.6 3.1 8 7.5 9.5 4.4-1.5 7.5-4.9 7.5-9.5V6z',
  home: 'M4 11 12 4l8 7v9h-5v-6H9v6H4z',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  share: 'M12 15V4M8 7.5 12 3.5l4 4M5 13v7h14v-7',
  expand: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  alert: 'M12 4 2.5 20h19zM12 10v5M12 17.3v.1',
  chevron: 'm9 5 7 7-7 7',
  x: 'M6 6l12 12M18 6 6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14M16 16l5 5',
  refund: 'M4 10h11a5 5 0 0 1 0 10H8M4 10l4-4M4 10l4 4',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 7v5.5l3.5 2',
  download: 'M12 4v11M8 11.5l4 4 4-4M5 20h14',
  users: 'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6'
    + 'M16 4.5a3.5 3.5 0 0 1 0 6M18 14.5c2 .8 3.2 2.6 3.5 5.5',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M12 11v5.5M12 7.5v.1',
  send: 'M4 12 20 4l-5 16-3.5-6.5zM11.5 13.5 20 4',
  out: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
} as const;
export type IconName = keyof typeof paths;

/** One path on the grid; for icons that only one app has. */
export const Drawn = ({ d }: { d: string }) => (
  <svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d={d} /></svg>
);
export const Icon = ({ name }: { name: IconName }) => <Drawn d={paths[name]} />;
