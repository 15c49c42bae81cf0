// Prints what a plan of one stage would make; see ../inventory.
import { inventory, planOf } from './plan.mjs';
import { faultsIn, here, offline, test } from './terraform.mjs';

const STAGES = ['dev', 'prod', 'serverless'];
const [stage] = process.argv.slice(2);
if (!STAGES.includes(stage)) {
  console.error(`inventory: stage must be one of ${STAGES.join(', ')}`);
  process.exit(1);
}
const file = `tests/${stage}.tftest.hcl`;
const { status, said, lines } = await offline(env => test(here, env, '-verbose', `-filter=${file}`));
if (status !== 0) {
  console.error(faultsIn(lines).join('\n') || said);
  process.exit(1);
}
console.log(JSON.stringify(inventory(planOf(lines, file), stage), null, 2));
