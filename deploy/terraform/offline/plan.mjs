// What a plan says: the resources by CloudFormation's names, so that all ways of deploying can be compared.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TYPES = JSON.parse(readFileSync(join(import.meta.dirname, 'types.json'), 'utf8'));
const NAMES = ['name', 'function_name', 'bucket', 'identifier', 'replication_group_id', 'alarm_name', 'family',
  'dashboard_name', 'configuration_set_name', 'email_identity', 'subnet_group_name', 'comment', 'domain_name'];
const ACCOUNT = '-111111111111';

/** Terraform's `test -json -verbose` says a plan for each run; the runs of one file are of one stage. */
export const planOf = (lines, file) =>
  lines.find(line => line.type === 'test_plan' && line['@testfile'] === file)?.test_plan.resource_changes
    .map(({ address, type, name, index, change }) => ({ address, type, name, index, is: change.after }));

/** `powerpay-dev-web-111111111111` is `web`; what has no name of its own is called by its module. */
function shortName({ address, is, name, index }, stage) {
  const long = NAMES.map(key => is[key]).find(text => typeof text === 'string') ?? is.tags?.Name;
  const short = long?.replace(new RegExp(`^(alias/)?powerpay-${stage}-?`), '').replace(ACCOUNT, '');
  const module = [...address.matchAll(/module\.(\w+)/g)].at(-1)?.[1];
  return short || (typeof index === 'string' ? index : name === 'main' && module ? module : name);
}

export function resources(plan, stage) {
  const found = {};
  for (const one of plan) {
    const type = TYPES[one.type];
    if (type === undefined) throw new Error(`offline/types.json does not say what ${one.type} is to CloudFormation`);
    if (type !== null) (found[type] ??= []).push(shortName(one, stage));
    for (const inner of Object.values(JSON.parse(one.is.template_body ?? '{}').Resources ?? {})) {
      (found[inner.Type] ??= []).push(shortName(one, stage)); // what is to be had by CloudFormation only
    }
  }
  return Object.fromEntries(Object.entries(found).sort().map(([type, names]) => [type, names.sort()]));
}

const days = seconds => seconds / 86_400;

export function sizes(plan) {
  const only = (type, index) =>
    plan.find(one => one.type === type && (index === undefined || one.index === index))?.is ?? {};
  const task = plan.find(one => one.type === 'aws_ecs_task_definition' && one.address.includes('.api'))?.is;
  const scaling = only('aws_appautoscaling_target'), cache = only('aws_elasticache_replication_group');
  const api = only('aws_lambda_function', 'api'), vending = only('aws_lambda_function', 'vending');
  const database = only('aws_db_instance');
  const all = {
    'api.cpu': task && Number(task.cpu), 'api.memory': task ? Number(task.memory) : api.memory_size,
    'api.timeoutSeconds': api.timeout, 'api.least': scaling.min_capacity, 'api.most': scaling.max_capacity,
    'database.class': database.instance_class, 'database.storageGb': database.allocated_storage,
    'database.mostStorageGb': database.max_allocated_storage, 'database.multiAz': database.multi_az,
    'database.backupDays': database.backup_retention_period,
    'database.deletionProtection': database.deletion_protection,
    'cache.type': cache.node_type, 'cache.nodes': cache.num_cache_clusters,
    'functions.memory': vending.memory_size, 'functions.timeoutSeconds': vending.timeout,
    'nat.instance': only('aws_instance').instance_type, logDays: only('aws_cloudwatch_log_group').retention_in_days,
    budget: Number(only('aws_budgets_budget').limit_amount), ...queueSizes(plan),
  };
  return Object.fromEntries(Object.entries(all).filter(([, size]) => size !== undefined));
}

function queueSizes(plan) {
  const queues = plan.filter(one => one.type === 'aws_sqs_queue');
  return Object.fromEntries(queues.flatMap(({ name, index, is }) => name === 'dead'
    ? [[`queue.${index}-dead.keepDays`, days(is.message_retention_seconds)]]
    : [[`queue.${index}.keepDays`, days(is.message_retention_seconds)],
      [`queue.${index}.receives`, JSON.parse(is.redrive_policy).maxReceiveCount],
      [`queue.${index}.visibilitySeconds`, is.visibility_timeout_seconds]]));
}

export const alarms = plan => Object.fromEntries(plan.filter(one => one.type === 'aws_cloudwatch_metric_alarm')
  .map(({ index, is }) => [index, { threshold: is.threshold }]));

const list = one => [one ?? []].flat();

/** Every statement that is written anywhere, and where: of roles, keys, queues, topics, buckets, repositories. */
export const statements = plan => plan
  .filter(one => typeof one.is.policy === 'string' && one.is.policy.includes('Statement'))
  .flatMap(one => list(JSON.parse(one.is.policy).Statement).map(it => ({ ...it, where: one.address, type: one.type })));

export function policies(plan, stage) {
  const roles = plan.filter(one => one.type === 'aws_iam_role');
  const role = Object.fromEntries(roles.map(one => [one.is.id, shortName(one, stage)]));
  const found = {};
  for (const { is } of plan.filter(one => one.type === 'aws_iam_role_policy')) {
    const allowed = JSON.parse(is.policy).Statement.filter(one => one.Effect === 'Allow');
    found[role[is.role]] = [...new Set(allowed.flatMap(one => list(one.Action)))].sort();
  }
  return Object.fromEntries(Object.entries(found).sort());
}

export const inventory = (plan, stage) => ({
  resources: resources(plan, stage), sizes: sizes(plan), alarms: alarms(plan), policies: policies(plan, stage),
});
