// Everything that can be known of the .tf files here; see ../check.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faults, plant, together } from './faults.mjs';
import { inventory, planOf, statements } from './plan.mjs';
import { told } from './scripts.mjs';
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
const starred = plan => statements(plan)
  .filter(it => it.Effect === 'Allow' && [it.Action].flat().some(action => action.includes('*')))
  .map(it => `${it.where}: ${it.Action}`);

/** The value of a secret is nowhere but in the secret. */
const spilt = plan => plan.filter(one => one.type !== 'aws_secretsmanager_secret_version')
  .filter(one => /"POWERPAY_(DATABASE_PASSWORD|REDIS_URL|DATA_KEY)\\?"/.test(JSON.stringify(one.is)))
  .map(one => one.address);

function notMocked() {
  const { resource } = JSON.parse(readFileSync(join(target, 'schema.json'), 'utf8'));
  const mocks = readFileSync(join(here, 'tests/mocks/aws.tfmock.hcl'), 'utf8');
  return Object.keys(resource).filter(type => !mocks.includes(`mock_resource "${type}"`));
}

async function stages(env) {
  const { status, said, lines } = await test(here, env, '-verbose');
  for (const { test_run: it } of lines.filter(line => line.test_run?.progress === 'complete')) {
    const file = it.path.replace(/^tests\/|\.tftest\.hcl$/g, '');
    say(`${file}: ${it.run.replaceAll('_', ' ')}`, it.status === 'pass' ? [] : ['see below']);
  }
  if (status !== 0) say('terraform test', faultsIn(lines).length > 0 ? faultsIn(lines) : [said]);
  for (const stage of ['dev', 'prod', 'serverless']) {
    const plan = planOf(lines, `tests/${stage}.tftest.hcl`);
    if (plan === undefined) continue;
    say(`${stage}: no statement of any policy allows a star`, starred(plan));
    say(`${stage}: no value of a secret outside of it`, spilt(plan));
    const all = inventory(plan, stage);
    writeFileSync(join(target, `${stage}.json`), `${JSON.stringify(all, null, 2)}\n`);
    console.log(`# ${stage}: ${plan.length} resources, ${Object.keys(all.alarms).length} alarms, `
      + `${Object.keys(all.policies).length} roles; target/terraform/${stage}.json`);
  }
}

told().forEach(([what, so]) => say(`scripts: ${what}`, so ? [] : ['it is not so']));
await offline(async env => {
  const format = terraform(here, env, 'fmt', '-check', '-recursive', '-no-color');
  say('formatted', format.status === 0 ? [] : [`terraform fmt -recursive: ${format.stdout}${format.stderr}`]);
  const valid = terraform(here, env, 'validate', '-no-color');
  say('valid', valid.status === 0 ? [] : [valid.stderr]);
  if (valid.status !== 0) return;
  say('each type has its values for plans (tests/mocks)', notMocked());
  await stages(env);
  for (const group of process.argv[2] === 'alone' ? faults.map(fault => [fault]) : together()) {
    for (const [name, wrong] of await plant(group, env)) say(`found: ${name}`, wrong);
  }
}).catch(fault => say('terraform', [fault.message]));
console.log(`terraform: ${passed} passed, ${bad.length} failed; ${((Date.now() - began) / 1000).toFixed(1)} s`);
process.exit(bad.length === 0 ? 0 : 1);
