// The bill in words: a table of fixed width for a terminal, or one for a page.
import { brief, ONE, show, sum, times } from './decimal.mjs';

const MARKS = { list: '', check: '?', estimate: '~' };

export function rows(account) {
  return account.lines.map(line => [
    line.title + (line.estimated ? ' ~' : MARKS[line.confidence] && ` ${MARKS[line.confidence]}`),
    line.region,
    brief(round(line.quantity)) + (line.free > 0n ? ` (${brief(round(line.free))} free)` : ''),
    line.unit,
    line.fixed ? 'stands' : 'by use',
    show(line.usd),
  ]);
}

const HUNDREDTH = ONE / 100n;
const round = quantity => (quantity + HUNDREDTH / 2n) / HUNDREDTH * HUNDREDTH;

export const HEAD = ['what', 'region', 'a month', 'unit', 'paid for', 'USD'];

export function terminal(head, body, right = head.length - 1) {
  const all = [head, ...body];
  const widths = head.map((_, i) => Math.max(...all.map(row => row[i].length)));
  const cell = (text, i) => (i >= right ? text.padStart(widths[i]) : text.padEnd(widths[i]));
  return all.map(row => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

export function page(head, body) {
  const line = cells => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, i) => (i === head.length - 1 ? '---:' : '---')).join('|');
  return [line(head), `|${rule}|`, ...body.map(line)].join('\n');
}

export function totals(stage, account, count, { texts, textUsd, zoneUsd }) {
  const fixed = sum(account.lines.filter(line => line.fixed).map(line => line.usd));
  return [
    `stands whether anybody buys or not: USD ${show(fixed)}; by use: USD ${show(account.total - fixed)}`,
    `TOTAL ${stage.name}: USD ${show(account.total)} a month at ${brief(count)} purchases (budget ${stage.budget})`,
    `SMS beside it: ${brief(texts)} texts at USD ${brief(textUsd)} = USD ${show(times(texts, textUsd))}`,
    `the domain's zone beside it, where none is there yet: USD ${show(zoneUsd)}`,
  ];
}

export function warnings(account) {
  const estimated = account.lines.filter(line => line.estimated).map(line => line.meter);
  const check = account.lines.filter(line => !line.estimated && line.confidence === 'check').map(line => line.meter);
  return [
    ...(estimated.length ? [`~ our estimate, no price read for this region: ${estimated.join(', ')}`] : []),
    ...(check.length ? [`? read in one place or long ago, look again: ${check.join(', ')}`] : []),
  ];
}
