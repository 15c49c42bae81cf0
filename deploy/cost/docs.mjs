// The tables in docs that are made, between two marks each; a test says whether they are fresh.
import { readFileSync, writeFileSync } from 'node:fs';
import { availability } from './availability.mjs';
import { capacity } from './capacity.mjs';
import { page } from './report.mjs';
import { steps } from './steps.mjs';

const STAGES = ['dev', 'prod', 'serverless'];

/** File → mark → text. @param one of main.mjs */
export function made(all, one) {
  const bills = Object.fromEntries(STAGES.map(name => [name, text(one(name, all, {}, page))]));
  return {
    'docs/costs.md': { ...bills, steps: text(steps(all, undefined, page)), usage: usagePage(all) },
    'docs/capacity.md': { capacity: text(capacity(all, page)) },
    'docs/availability.md': { availability: text(availability(page)) },
  };
}

const text = lines => lines.join('\n\n');

/** Every figure that the prices are multiplied with, and where it is from. */
function usagePage(all) {
  const from = figure => (figure.assumed ? `assumed: ${figure.assumed}`
    : `measured: \`${figure.measured}\` at ${figure.at}`);
  const groups = { perPurchase: 'purchase', aMonth: 'month', load: 'load' };
  return page(['for one', 'figure', 'from', 'is'], all.usage.figures
    .map(figure => [groups[figure.group], figure.name, from(figure), figure.is]));
}

/** @throws when a mark is missing */
export function filled(old, marks, file) {
  return Object.entries(marks).reduce((all, [mark, words]) => {
    const begin = `<!-- made: ${mark} -->`, end = `<!-- end: ${mark} -->`;
    const [from, to] = [all.indexOf(begin), all.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`${file} has no marks for ${mark}`);
    return `${all.slice(0, from + begin.length)}\n\n${words}\n\n${all.slice(to)}`;
  }, old);
}

export function writeDocs(all, one) {
  return Object.entries(made(all, one)).map(([file, marks]) => {
    const old = readFileSync(file, 'utf8');
    const fresh = filled(old, marks, file);
    if (fresh !== old) writeFileSync(file, fresh);
    return `${fresh === old ? 'is fresh' : 'written'}: ${file}`;
  });
}

/** @return one line
 * @throws when a page says something else than the code */
export function checkDocs(all, one) {
  const stale = Object.entries(made(all, one))
    .filter(([file, marks]) => { const old = readFileSync(file, 'utf8'); return filled(old, marks, file) !== old; })
    .map(([file]) => file);
  if (stale.length) throw new Error(`${stale.join(', ')} are stale; write them anew with ./powerpay cost docs`);
  return 'ok - docs/costs.md, capacity.md and availability.md say what the code says';
}
