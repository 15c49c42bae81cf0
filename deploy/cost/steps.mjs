// USD for 1,000 purchases, from 1,000 to 10 million a month, with the size that each step needs.
import { bill } from './account.mjs';
import { brief, decimal, divide, show, times } from './decimal.mjs';
import { terminal } from './report.mjs';
import { fitted, needs } from './sizes.mjs';
import { readStage } from './stages.mjs';

export const STEPS = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];
export const STEPS_HEAD = ['purchases a month', 'stage', 'at the peak', 'size', 'USD a month', 'USD for 1,000'];

export function steps(all, region, format = terminal) {
  const rows = [];
  for (const name of ['serverless', 'prod']) {
    const stage = readStage(name, all, region);
    for (const count of STEPS) rows.push(row(stage, all, count));
  }
  rows.sort((a, b) => a.count - b.count);
  const texts = times(decimal(1000), times(all.usage.perPurchase.texts, decimal(all.prices.sms.usd)));
  return [format(STEPS_HEAD, rows.map(one => one.cells)),
    `SMS are beside it: USD ${show(texts)} for 1,000 purchases`,
    ...cheaper(rows)];
}

function row(stage, all, count) {
  const need = needs(count, all.usage);
  const { stage: sized, words } = fitted(stage, need);
  const { total } = bill(sized, all, decimal(count));
  const thousands = divide(decimal(count), decimal(1000));
  return { count, name: stage.name, total,
    cells: [brief(decimal(count)), stage.name, `${need.peak.toFixed(need.peak < 1 ? 3 : 1)}/s`, words.join('; '),
      show(total), show(divide(total, thousands))] };
}

/** From which step on the stage with servers costs less. */
function cheaper(rows) {
  const found = STEPS.find(count => {
    const of = name => rows.find(one => one.count === count && one.name === name).total;
    return of('prod') < of('serverless');
  });
  return [found ? `servers cost less from the step of ${brief(decimal(found))} on; below it they buy a second zone`
    : 'functions cost less at every step; servers buy a second zone and a waiting standby'];
}
