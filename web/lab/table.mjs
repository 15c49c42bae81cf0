// Figures beside their limits.
export const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const rows = [];
let over = 0;

/** One figure: at most (or with least: at least) the limit. Without a limit it is only told. */
export function figure(name, value, { limit, least = false, unit = '', note = '' } = {}) {
  const ok = limit === undefined || (least ? value >= limit : value <= limit);
  if (!ok) over++;
  const bound = limit === undefined ? '' : `${least ? '≥' : '≤'} ${limit}${unit}`;
  const row = [name, `${value}${unit}`, bound, limit === undefined ? '' : ok ? 'ok' : 'OVER', note];
  rows.push(row);
  console.log(`${row[0].padEnd(44)} ${row[1].padStart(11)}  ${row[2].padEnd(12)} ${row[3].padEnd(5)} ${row[4]}`.trimEnd());
}

export const title = text => console.log(`\n${text}`);

/** How many figures missed their limit. */
export const missed = () => over;
