import { Drawn, Icon as Shared, type IconName as SharedName } from '@powerpay/kit/icon';

// Icons that only staff see, on the grid of kit/icon; the customer's app does not carry them.
const paths = {
  chart: 'M4 4v16h16M8.5 16v-4M13 16V8M17.5 16v-6',
  trend: 'M4 17l5.5-6 4 4L20 7M15 7h5v5',
  agree: 'M3 12.5l4 4 8-9M11 16l.5.5 9-9',
  chat: 'M4 5h16v11h-9l-4.5 4V16H4zM8 9h8M8 12.5h5',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-2.5 6.5h5zM19 7l-2.5 6.5h5z',
  book: 'M5 4h12.5v16H6.5A1.5 1.5 0 0 1 5 18.5zM5 17h12.5M9 8h5',
  file: 'M6 3h8l4 4v14H6zM13.5 3v4.5H18M9 12h6M9 16h6',
  tag: 'M12.5 3.5 21 12l-8.5 8.5L4 12V3.5zM8 7.5v.1',
  mail: 'M3.5 6h17v12h-17zM4 7l8 6 8-6',
  horn: 'M4 10v4h3l9 4.5v-13L7 10zM19 10v4M8 14.5l1.5 5h2',
  plug: 'M9 3v5M15 3v5M6.5 8h11v3.5a5.5 5.5 0 0 1-11 0zM12 17v4',
  key: 'M8 19a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9M11 11.5 19.5 3M16 6.5l3 3M8 14.5v.1',
  lock: 'M5.5 10.5h13V20h-13zM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3M12 14.5v2',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12M12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5c.6-4 3.5-6 7.5-6s6.9 2 7.5 6',
  menu: 'M4 6.5h16M4 12h16M4 17.5h16',
  plus: 'M12 5v14M5 12h14',
  edit: 'M4 20h4L19.5 8.5l-4-4L4 16zM13 7l4 4',
  upload: 'M12 16V5M8 8.5l4-4 4 4M5 20h14',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4.5v5h-5',
  calendar: 'M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V7M15.5 3.5V7',
  moon: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  link: 'M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.6-5.6l-1.4 1.3M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.6 5.6l1.4-1.3',
} as const;
export type IconName = keyof typeof paths | SharedName;

const own = (name: IconName): name is keyof typeof paths => name in paths;

/** A 24-px line icon; always beside a word or in a control with a name. */
export const Icon = ({ name }: { name: IconName }) =>
  own(name) ? <Drawn d={paths[name]} /> : <Shared name={name} />;
