// Holds every stage to its budget in deploy/stages.json, and shows that a size too large is noticed.
import { bill } from './account.mjs';
import { decimal, show } from './decimal.mjs';
import { readStage } from './stages.mjs';

/** Larger than any stage can pay: planted into each to see that the check sees it. */
const OVERSIZED = 'db.m7g.4xlarge';

export function over(stage, all, count) {
  const { total } = bill(stage, all, count);
  return { total, over: total > decimal(stage.budget) };
}

/** The same stage with a much larger database. */
export function oversized(stage) {
  const grown = structuredClone(stage);
  for (const stack of grown.stacks) {
    for (const resource of Object.values(stack.resources)) {
      if (resource.Type === 'AWS::RDS::DBInstance') resource.Properties.DBInstanceClass = OVERSIZED;
    }
  }
  return grown;
}

/** @throws with every stage that is over its budget, in one message */
export function check(all) {
  const faults = [];
  const lines = Object.keys(all.stages.stages).map(name => {
    const stage = readStage(name, all);
    const count = decimal(all.usage.purchasesAMonth[name]);
    const real = over(stage, all, count);
    const planted = over(oversized(stage), all, count);
    if (real.over) faults.push(`${name} costs USD ${show(real.total)}, its budget is ${stage.budget}`);
    if (!planted.over) faults.push(`${name} with ${OVERSIZED} is not noticed: USD ${show(planted.total)}`);
    return `ok - ${name}: USD ${show(real.total)} of ${stage.budget}; `
      + `with ${OVERSIZED} USD ${show(planted.total)}, found`;
  });
  if (faults.length) throw new Error(faults.join('; '));
  return lines;
}
