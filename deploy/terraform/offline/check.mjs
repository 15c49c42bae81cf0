// Everything that can be known of the .tf files here; see ../check.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults, plant, together } from './faults.mjs';
import { inventory, planOf, statements } from './plan.mjs';
import { faultsIn, here, offline, target, terraform, test } from './terraform.mjs';

const began = Date.now();
const bad = [];
let passed = 0;

function say(what, wrong) {
  if (wrong.length === 0) passed += 1;
  else bad.push(what);
  console.log(wrong.length === 0 ? `ok - ${what}` : `not ok - ${what}\n    ${wrong.join('\n    ')}`);
}

/** A word that ends in a star is no name of an action; who denies may deny all. */
const starred = plan => statements(plan).filter(it => it.Effect === 'Allow' && [it.Action].flat().some(a => a.includes('*')))
  .map(it => `${it.where}: ${it.Action}`);

/** The value of a secret is nowhere but in the secret. */
const told = plan => plan.filter(one => one.type !== 'aws_secretsmanager_secret_version')
  .filter(one => /"POWERPAY_(DATABASE_PASSWORD|REDIS_URL|DATA_KEY)\\?"/.test(JSON.stringify(one.is)))
  .map(one => one.address);

async function stages(env) {
  const { status, said, lines } = await test(here, env, '-verbose');
  for (const { test_run: it } of lines.filter(line => line.test_run?.progress === 'complete')) {
    say(`${it.path.replace(/^tests\/|\.tftest\.hcl$/g, '')}: ${it.run.replaceAll('_', ' ')}`, it.status === 'pass' ? [] : ['see below']);
  }
  if (status !== 0) say('terraform test', faultsIn(lines).length > 0 ? faultsIn(lines) : [said]);
  for (const stage of ['dev', 'prod', 'serverless']) {
    const plan = planOf(lines, `tests/${stage}.tftest.hcl`);
    if (plan === undefined) continue;
    say(`${stage}: no statement of any policy allows a star`, starred(plan));
    say(`${stage}: no value of a secret outside of it`, told(plan));
    const all = inventory(plan, stage);
    writeFileSync(join(target, `${stage}.json`), `${JSON.stringify(all, null, 2)}\n`);
    console.log(`# ${stage}: ${plan.length} resources, ${Object.keys(all.alarms).length} alarms, `
      + `${Object.keys(all.policies).length} roles; target/terraform/${stage}.json`);
  }
}

await offline(async env => {
  const format = terraform(here, env, 'fmt', '-check', '-recursive', '-no-color');
  say('formatted', format.status === 0 ? [] : [`terraform fmt -recursive: ${format.stdout}${format.stderr}`]);
  const valid = terraform(here, env, 'validate', '-no-color');
  say('valid', valid.status === 0 ? [] : [valid.stderr]);
  if (valid.status !== 0) return;
  await stages(env);
  for (const group of process.argv[2] === 'alone' ? faults.map(fault => [fault]) : together()) {
    for (const [name, wrong] of await plant(group, env)) say(`found: ${name}`, wrong);
  }
}).catch(fault => say('terraform', [fault.message]));
console.log(`terraform: ${passed} passed, ${bad.length} failed; ${((Date.now() - began) / 1000).toFixed(1)} s`);
process.exit(bad.length === 0 ? 0 : 1);
