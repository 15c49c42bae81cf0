// What the scripts make of a stage, read from their dry run, in the form that all ways print.
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { kinds, nameOf } from './kinds.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** The calls of a dry run, each with its options by name. */
export function calls(stage) {
  const asked = ['--domain', 'shop.example', '--alert', 'duty@shop.example', '--dry-run', 'json',
    '--image', `111111111111.dkr.ecr.eu-west-1.amazonaws.com/powerpay-${stage}-image:0123abc`];
  const { status, stdout, stderr } = spawnSync(`${here}/deploy`, [stage, ...asked], {
    encoding: 'utf8', maxBuffer: 1 << 26, env: { ...process.env, AWS_REGION: '' },
  });
  if (status !== 0) throw new Error(`deploy ${stage} --dry-run: ${stderr}`);
  return stdout.trim().split('\n').map(line => JSON.parse(line)).map(({ call }) => ({
    what: `${call[0]} ${call[1]}`, options: options(call.slice(2)),
  }));
}

function options(words) {
  const all = { '': [] };
  let last = '';
  for (const word of words) {
    if (word.startsWith('--')) all[last = word.slice(2)] ??= [];
    else all[last].push(word);
  }
  return all;
}

function sizes(made) {
  const of = (what, name) => made.find(m => m.what === what && (!name || m.name === name))?.options ?? {};
  const task = JSON.parse(of('ecs register-task-definition', 'api')['cli-input-json']?.[0] ?? '{}');
  const scaling = made.find(m => m.what === 'application-autoscaling register-scalable-target')?.options ?? {};
  const database = of('rds create-db-instance'), cache = of('elasticache create-replication-group');
  const lambda = name => JSON.parse(of('lambda create-function', name)['cli-input-json']?.[0] ?? '{}');
  const number = values => values && Number(values[0]);
  const found = {
    'api.cpu': Number(task.cpu) || undefined, 'api.memory': Number(task.memory) || lambda('api').MemorySize,
    'api.timeoutSeconds': lambda('api').Timeout,
    'api.least': number(scaling['min-capacity']), 'api.most': number(scaling['max-capacity']),
    'database.class': database['db-instance-class'][0], 'database.storageGb': number(database['allocated-storage']),
    'database.mostStorageGb': number(database['max-allocated-storage']), 'database.multiAz': 'multi-az' in database,
    'database.backupDays': number(database['backup-retention-period']),
    'database.deletionProtection': 'deletion-protection' in database,
    'cache.type': cache['cache-node-type']?.[0], 'cache.nodes': number(cache['num-cache-clusters']),
    'functions.memory': lambda('vending').MemorySize, 'functions.timeoutSeconds': lambda('vending').Timeout,
    'nat.instance': of('ec2 run-instances')['instance-type']?.[0],
    logDays: number(made.find(m => m.what === 'logs put-retention-policy').options['retention-in-days']),
    budget: Number(JSON.parse(of('budgets create-budget').budget[0]).BudgetLimit.Amount),
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** As each queue is made: its own size, from its attributes. */
function queueSizes(made) {
  return Object.fromEntries(made.filter(m => m.what === 'sqs create-queue').flatMap(({ name, options: o }) => {
    const has = JSON.parse(o.attributes[0]);
    const redrive = has.RedrivePolicy && JSON.parse(has.RedrivePolicy);
    return [[`queue.${name}.keepDays`, has.MessageRetentionPeriod / 86400],
      ...(redrive ? [[`queue.${name}.receives`, redrive.maxReceiveCount],
        [`queue.${name}.visibilitySeconds`, Number(has.VisibilityTimeout)]] : [])];
  }));
}

function alarms(made) {
  return Object.fromEntries(made.filter(m => m.what === 'cloudwatch put-metric-alarm').map(({ name, options: o }) => {
    const a = JSON.parse(o['cli-input-json'][0]);
    return [name, { threshold: a.Threshold, comparison: a.ComparisonOperator }];
  }));
}

function policies(made, stage) {
  return Object.fromEntries(made.filter(m => m.what === 'iam put-role-policy').map(({ options: o }) => {
    const statements = JSON.parse(o['policy-document'][0]).Statement.filter(s => s.Effect === 'Allow');
    return [nameOf(o['role-name'][0], stage), [...new Set(statements.flatMap(s => s.Action))].sort()];
  }));
}

export function inventory(stage) {
  const made = calls(stage).map(call => ({ ...call, ...kinds[call.what]?.(call.options, stage) }));
  const resources = {};
  for (const { type, name } of made) {
    if (type && !resources[type]?.includes(name)) (resources[type] ??= []).push(name);
  }
  for (const names of Object.values(resources)) names.sort();
  return {
    resources: Object.fromEntries(Object.entries(resources).sort(([a], [b]) => (a < b ? -1 : 1))),
    sizes: { ...sizes(made), ...queueSizes(made) }, alarms: alarms(made), policies: policies(made, stage),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(inventory(process.argv[2] ?? 'dev'), null, 1));
}
