// Faults that somebody could make tomorrow, each planted into a copy; the checks must find every one.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultsIn, here, target, terraform, test } from './terraform.mjs';

/** In `file`, `from` becomes `to`; then the stage's tests, or `validate`, must say `says`. `hides`: ends the run. */
export const faults = [
  {
    name: 'a public bucket', stage: 'dev', file: 'terraform/modules/storage/main.tf',
    from: 'block_public_policy     = true', to: 'block_public_policy     = false', says: /bucket may be made public/,
  },
  {
    name: 'an open database port', stage: 'dev', file: 'terraform/modules/network/doors.tf',
    from: 'to = "database", from = "shop"', to: 'to = "database", from = "world"',
    says: /Open to the world: database-shop/,
  },
  {
    name: 'a missing dead-letter queue', stage: 'dev', file: 'terraform/modules/queues/main.tf',
    from: /redrive_policy = jsonencode\(\{[^}]*\}\)/, to: '', says: /no dead-letter queue/,
  },
  {
    name: 'no Multi-AZ in prod', stage: 'prod', file: 'stages.json',
    from: '"multiAz": true', to: '"multiAz": false', says: /stands in two zones/,
  },
  {
    name: 'a star in a policy', stage: 'dev', file: 'terraform/rights.tf',
    from: '"s3:PutObject", "s3:GetObject"', to: '"s3:*"', says: /star for actions: .*s3:\*/,
  },
  {
    name: 'a listener that answers plain HTTP', stage: 'dev', file: 'terraform/modules/api/balancer.tf',
    from: /type = "redirect"\s+redirect \{[^}]*\}/,
    to: 'type = "forward"\n target_group_arn = aws_lb_target_group.main.arn',
    says: /plain HTTP listener answers/,
  },
  {
    name: 'an unencrypted volume', stage: 'dev', file: 'terraform/modules/database/main.tf',
    from: 'storage_encrypted     = true', to: 'storage_encrypted     = false', says: /volume is not encrypted/,
  },
  {
    name: 'a misspelt property', file: 'terraform/modules/database/main.tf',
    from: 'publicly_accessible    =', to: 'publicaly_accessible   =', says: /publicaly_accessible/,
  },
  {
    name: 'a missing alarm', stage: 'dev', file: 'terraform/modules/watch/main.tf',
    from: 'if contains(alarm.stages, var.stage) }',
    to: 'if contains(alarm.stages, var.stage) && alarm.name != "dead-vending" }',
    says: /Not every alarm/,
  },
  {
    name: 'the image tag latest', hides: true, stage: 'dev', file: 'terraform/tests/dev.tftest.hcl',
    from: /image_tag   = "[^"]*"/, to: 'image_tag   = "latest"', says: /never latest/,
  },
  {
    name: 'a secret in the environment', stage: 'dev', file: 'terraform/settings.tf',
    from: 'POWERPAY_PORT ', to: 'POWERPAY_VTPASS_API_KEY = "live"\nPOWERPAY_PORT ',
    says: /secret is in the environment/,
  },
  {
    name: 'an oversized instance', stage: 'prod', file: 'stages.json',
    from: 'db.t4g.medium', to: 'db.r6g.4xlarge', says: /class breaks the budget/,
  },
];

/** Those that do not hide each other may be in one copy: each has to be named all the same. */
export function together() {
  const groups = new Map();
  for (const fault of faults) {
    const key = fault.hides ? fault : fault.stage;
    groups.set(key, [...groups.get(key) ?? [], fault]);
  }
  return [...groups.values()];
}

/** @returns {Promise<[string, string[]][]>} of each fault, why it was not found; nothing when it was */
export async function plant(group, env) {
  const copy = join(target, 'faults', group[0].name.replaceAll(/\W+/g, '-')), root = join(copy, 'terraform');
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  cpSync(here, root, { recursive: true });
  for (const json of ['stages.json', 'alarms.json']) cpSync(join(here, '..', json), join(copy, json));
  for (const { name, file, from, to } of group) {
    const before = readFileSync(join(copy, file), 'utf8'), after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has nothing to plant ${name} in: ${from}`);
    writeFileSync(join(copy, file), after);
  }
  const said = await heard(root, env, group[0].stage);
  rmSync(copy, { recursive: true });
  const missed = says => `nobody said ${says}, but: ${said || 'nothing'}`;
  return group.map(({ name, says }) => [name, says.test(said) ? [] : [missed(says)]]);
}

async function heard(root, env, stage) {
  if (stage === undefined) return terraform(root, env, 'validate', '-no-color').stderr;
  return faultsIn((await test(root, env, `-filter=tests/${stage}.tftest.hcl`)).lines).join('\n');
}
