// The list of alarms that every way of deploying makes: whole, with metrics that exist and runbooks that can be read.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const read = file => JSON.parse(readFileSync(new URL(file, root), 'utf8'));
const alarms = read('deploy/alarms.json'), { stages, queues } = read('deploy/stages.json');

/** Names as AWS documents them. Those of our own (PowerPay) are looked for in the source by AlarmsTest in aws. */
const METRICS = {
  'AWS/SQS': ['ApproximateAgeOfOldestMessage', 'ApproximateNumberOfMessagesVisible'],
  'AWS/ApplicationELB': ['HTTPCode_ELB_5XX_Count', 'HTTPCode_Target_5XX_Count', 'TargetResponseTime', 'UnHealthyHostCount', 'HealthyHostCount'],
  'AWS/ApiGateway': ['5xx', '4xx', 'Latency', 'Count'],
  'AWS/ECS': ['CPUUtilization', 'MemoryUtilization'],
  'AWS/RDS': ['CPUUtilization', 'CPUCreditBalance', 'FreeStorageSpace', 'FreeableMemory', 'DatabaseConnections', 'WriteLatency'],
  'AWS/ElastiCache': ['DatabaseMemoryUsagePercentage', 'Evictions', 'EngineCPUUtilization'],
  'AWS/Lambda': ['Errors', 'Throttles', 'Invocations'],
  'AWS/SES': ['Reputation.BounceRate', 'Reputation.ComplaintRate'],
  'AWS/SNS': ['SMSMonthToDateSpentUSD'],
};
const DIMENSION = /^(none|query|api|alb|target-group|http-api|database|cache|(queue|function):[a-z-]+|tag:[a-z]+=[a-z0-9_]+)$/;

const faultsOf = alarm => {
  const faults = [];
  const must = (right, what) => right || faults.push(`${alarm.name}: ${what}`);
  must(/^[a-z0-9-]{3,40}$/.test(alarm.name), 'name');
  must(alarm.namespace === 'PowerPay' || METRICS[alarm.namespace]?.includes(alarm.metric), `metric ${alarm.metric}`);
  must(/^(Average|Maximum|Minimum|Sum|p\d{2})$/.test(alarm.statistic), 'statistic');
  must(Number.isFinite(alarm.threshold) && alarm.threshold >= 0, 'threshold');
  must(['GreaterThanThreshold', 'LessThanThreshold'].includes(alarm.comparison), 'comparison');
  must([60, 300, 3600].includes(alarm.periodSeconds), 'periodSeconds');
  must(Number.isInteger(alarm.evaluationPeriods) && alarm.evaluationPeriods * alarm.periodSeconds <= 86_400, 'evaluationPeriods');
  must(['notBreaching', 'breaching', 'ignore', 'missing'].includes(alarm.missing), 'missing');
  must(DIMENSION.test(alarm.dimension), `dimension ${alarm.dimension}`);
  must((alarm.dimension === 'query') === ('query' in alarm), 'query');
  must(alarm.stages.length > 0 && alarm.stages.every(stage => stage in stages), 'stages');
  const [, queue] = /^queue:(.+?)(?:-dead)?$/.exec(alarm.dimension) ?? [];
  must(!queue || queue in queues, `queue ${queue}`);
  return faults;
};

test('every alarm has all its parts', () => {
  assert.deepEqual(alarms.flatMap(faultsOf), []);
});

test('a metric that AWS has not, a wrong dimension and a stage that is none are found', () => {
  const spoilt = change => faultsOf({ ...alarms[0], ...change }).length;
  assert.equal(spoilt({}), 0);
  assert.equal(spoilt({ metric: 'ApproximateAgeOfOldestMesage' }), 1);
  assert.equal(spoilt({ dimension: 'queue:refunds' }), 1);
  assert.equal(spoilt({ stages: ['test'] }), 1);
  assert.equal(spoilt({ evaluationPeriods: 10_000 }), 1);
});

test('a stage has a name once', () => {
  for (const stage of Object.keys(stages)) {
    const names = alarms.filter(alarm => alarm.stages.includes(stage)).map(alarm => alarm.name);
    assert.deepEqual(names, [...new Set(names)], stage);
  }
});

test('what an alarm is about is in its stages', () => {
  for (const alarm of alarms) {
    for (const stage of alarm.stages) {
      const { api, cache } = stages[stage];
      if (['alb', 'target-group', 'api'].includes(alarm.dimension)) assert.equal(api.on, 'ecs', alarm.name);
      if (alarm.dimension === 'http-api') assert.equal(api.on, 'lambda', alarm.name);
      if (alarm.dimension === 'cache') assert.ok(cache, alarm.name);
    }
  }
});

test('no queue is without an alarm for dead letters where money goes', () => {
  for (const stage of Object.keys(stages)) {
    const watched = alarms.filter(a => a.stages.includes(stage)).map(a => a.dimension);
    for (const [name, queue] of Object.entries(queues)) {
      if (queue.function) assert.ok(watched.includes(`queue:${name}-dead`), `${stage}: ${name}`);
    }
  }
});

test('CloudWatch gives ten alarms for nothing: serverless has no more', () => {
  assert.ok(alarms.filter(alarm => alarm.stages.includes('serverless')).length <= 10);
});

test('every runbook is there', t => {
  const missing = [...new Set(alarms.map(alarm => alarm.runbook))].filter(file => !existsSync(new URL(file, root)));
  if (!existsSync(new URL('docs/runbooks/README.md', root))) return t.skip(`runbooks are yet to come: ${missing.join(', ')}`);
  assert.deepEqual(missing, []);
});
