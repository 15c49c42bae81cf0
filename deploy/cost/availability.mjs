// What AWS promises of each part, and what is left when all are needed at once.
import { readFileSync } from 'node:fs';
import { decimal, ONE, show, times } from './decimal.mjs';
import { terminal } from './report.mjs';

const FILE = new URL('../availability.json', import.meta.url);
const MINUTES = decimal('43800'); // of 730 hours

export function readPromises(text = readFileSync(FILE, 'utf8')) {
  const file = JSON.parse(text);
  for (const part of file.parts) {
    const promise = decimal(part.promise);
    if (promise <= 0n || promise > decimal(100) || !part.source) {
      throw new Error(`${part.name}: no promise or no source`);
    }
  }
  return file;
}

/** The product of promises in percent, as a decimal in percent. */
export function together(promises) {
  return promises.reduce((all, one) => times(all, decimal(one) / 100n), ONE) * 100n;
}

export const away = percent => times(MINUTES, ONE - percent / 100n);

export function availability(format = terminal, file = readPromises()) {
  const rows = file.parts.map(part => [part.name, part.paths.join(', '), `${part.promise} %`,
    show(away(decimal(part.promise)), 1)]);
  const lines = file.paths.map(path => {
    const percent = together(file.parts.filter(part => part.paths.includes(path.name)).map(part => part.promise));
    const holds = percent >= decimal(file.claim);
    return `${path.name} (${path.says}): ${show(percent, 3)} %, that is ${show(away(percent), 1)} minutes a month`
      + `; ${file.claim} % is ${holds ? 'met' : 'not met'} by multiplication`;
  });
  return [format(['part', 'needed to', 'AWS promises', 'minutes a month'], rows), ...lines,
    `${file.claim} % would be ${show(away(decimal(file.claim)), 1)} minutes a month`];
}
