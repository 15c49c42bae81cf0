// Figures beside their limits.
export const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

let over = 0;

/** One figure: at most (or with least: at least) the limit. Without a limit it is only told. */
export function figure(name, value, { limit, least = false, unit = '', note = '' } = {}) {
  const ok = limit === undefined || (least ? value >= limit : value <= limit);
  if (!ok) over++;
  const bound = limit === undefined ? '' : `${least ? '≥' : '≤'} ${limit}${unit}`;
  const word = limit === undefined ? '' : ok ? 'ok' : 'OVER';
  console.log([name.padEnd(44), `${value}${unit}`.padStart(11), '', bound.padEnd(12), word.padEnd(5), note]
    .join(' ').trimEnd());
}

/** A figure that could not be taken is missed too. */
export function failed(name, error) {
  over++;
  console.log(`${name.padEnd(44)} not measured: ${error.message.split('\n')[0]}`);
}

export const title = text => console.log(`\n${text}`);

/** How many figures missed their limit. */
export const missed = () => over;
