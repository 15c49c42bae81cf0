// The four ways make the same: every difference between them is listed with its reason.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { WAYS, compare, differences, facts, reasonFor, reasons, stages, wide } from '../inventory.mjs';

const picture = JSON.parse(readFileSync(new URL('../stages.json', import.meta.url), 'utf8'));
const all = Object.fromEntries(stages().map(stage => [stage, compare(stage)]));

for (const stage of stages()) {
  test(`${stage}: every difference has a reason, and nobody may do everything`, t => {
    Object.keys(WAYS).filter(way => !(way in all[stage].byWay)).forEach(way => t.diagnostic(`skip - ${way} is not here`));
    assert.deepEqual(all[stage].faults, []);
  });
}

test('no reason is left of a difference that is gone', t => {
  if (Object.keys(all.dev.byWay).length < Object.keys(WAYS).length) return t.skip('not all ways are here');
  const used = new Set(stages().flatMap(stage => [...all[stage].used].map(one => one.fact)));
  assert.deepEqual(reasons().differences.map(one => one.fact).filter(fact => !used.has(fact)), []);
});

test('every reason says something', () => {
  const { ignored, counted, partial, differences: listed } = reasons();
  for (const reason of [...Object.values({ ...ignored, ...counted, ...partial }), ...listed.map(one => one.reason)]) {
    assert.ok(reason.length > 10, reason);
  }
});

test("the scripts' sizes are the picture's", () => {
  for (const stage of stages()) {
    const { sizes } = all[stage].inventories.cli, { api, database, cache, functions } = picture.stages[stage];
    const wanted = { api, database, cache: cache ?? {}, functions };
    for (const [key, value] of Object.entries(sizes)) {
      const [part, name] = key.split('.');
      if (part in wanted) assert.equal(value, wanted[part][name], `${stage} ${key}`);
    }
    assert.equal(sizes.budget, picture.stages[stage].budget);
    assert.equal(sizes.logDays, picture.stages[stage].logDays);
  }
});

const small = change => {
  const one = { resources: { 'AWS::SQS::Queue': ['vending'] }, sizes: { 'api.cpu': 256 }, alarms: { late: { threshold: 5 } }, policies: { api: ['sqs:SendMessage'] } };
  return facts({ ...one, ...change }, { ignored: { 'AWS::CDK::Metadata': '' }, counted: { 'AWS::EC2::Subnet': '' } });
};

test('a missing resource, another size, another threshold and another right are differences', () => {
  const found = change => differences({ cdk: small({}), cli: small(change) }).map(one => one.fact);
  assert.deepEqual(found({}), []);
  assert.deepEqual(found({ resources: {} }), ['resource AWS::SQS::Queue vending']);
  assert.deepEqual(found({ resources: { 'AWS::SQS::Queue': ['vending'], 'AWS::CDK::Metadata': ['x'] } }), []);
  assert.deepEqual(found({ sizes: { 'api.cpu': 512 } }), ['size api.cpu']);
  assert.deepEqual(found({ alarms: { late: { threshold: 50 } } }), ['alarm late']);
  assert.deepEqual(found({ policies: { api: ['sqs:SendMessage', 'sqs:DeleteMessage'] } }), ['policy api sqs:DeleteMessage']);
  assert.deepEqual(found({ resources: { 'AWS::SQS::Queue': ['vending'], 'AWS::EC2::Subnet': ['a', 'b'] } }), ['resource AWS::EC2::Subnet']);
});

test('a reason fits its own difference only', () => {
  const listed = [{ fact: 'resource AWS::CodeBuild::*', stages: ['prod'], says: { cli: '-' }, reason: 'a person runs the scripts' }];
  const one = { fact: 'resource AWS::CodeBuild::Project build', says: { cdk: 'yes', cli: undefined } };
  assert.ok(reasonFor(one, 'prod', listed));
  assert.ok(!reasonFor(one, 'dev', listed));
  assert.ok(!reasonFor({ ...one, says: { cdk: undefined, cli: 'yes' } }, 'prod', listed));
  assert.ok(!reasonFor({ ...one, fact: 'resource AWS::SQS::Queue vending' }, 'prod', listed));
});

test('a right to all of a service is found', () => {
  assert.deepEqual(wide({ policies: { api: ['s3:*', 's3:GetObject'] } }), ['api s3:*']);
});
