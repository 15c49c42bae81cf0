// Geometry of charts: numbers to paths in a box 100 high; a point is 10 wide.
export const WIDE = 10, TALL = 100;

/** The end of the axis: the next of a few round steps times a power of ten. */
export function axisEnd(most: number): number {
  if (most <= 0) return 1;
  const ten = 10 ** Math.floor(Math.log10(most));
  return ([1, 1.5, 2, 3, 4, 5, 6, 8, 10].find(step => step * ten >= most) ?? 10) * ten;
}

const y = (value: number, end: number) => Math.round((TALL - value * TALL / end) * 10) / 10;

/** One line through all values; a single one is a level, as wide as a column. */
export const linePath = (values: readonly number[], end: number): string => values.length === 1
  ? `M1 ${y(values[0]!, end)}h${WIDE - 2}`
  : values.map((v, i) => `${i ? 'L' : 'M'}${i * WIDE + WIDE / 2} ${y(v, end)}`).join('');

/** Columns of one series that stand on those below it; what is not nothing can be seen. */
export const stackPath = (values: readonly number[], below: readonly number[], end: number): string => values
  .map((v, i) => {
    if (v <= 0) return '';
    const foot = y(below[i] ?? 0, end), head = Math.min(foot - 1, y((below[i] ?? 0) + v, end));
    return `M${i * WIDE + 1} ${foot}V${head}h${WIDE - 2}V${foot}z`;
  }).join('');

export const sums = (all: readonly (readonly number[])[]): number[] =>
  (all[0] ?? []).map((_, i) => all.reduce((sum, one) => sum + (one[i] ?? 0), 0));

/** Which of many labels stand below the axis: the first, the last, and few enough between. */
export const labelled = (many: number, most: number): Set<number> => {
  const step = Math.max(1, Math.ceil(many / most));
  return new Set(Array.from({ length: many }, (_, i) => i).filter(i => i % step === 0));
};
