// The scripts' dry runs: nothing forbidden is in them, each seeded fault is found, and the sizes are the picture's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { calls } from '../cli/inventory.mjs';
import { faults } from '../cli/rules.mjs';

const root = new URL('../../', import.meta.url);
const { stages } = JSON.parse(readFileSync(new URL('deploy/stages.json', root), 'utf8'));
const made = Object.fromEntries(Object.keys(stages).map(stage => [stage, calls(stage)]));

test('no stage has a fault', () => {
  for (const stage of Object.keys(stages)) assert.deepEqual(faults(made[stage], stage), []);
});

/** The calls of prod with one of them spoilt. */
const spoilt = (what, change, stage = 'prod') => {
  const copy = structuredClone(made[stage]);
  const call = copy.find(one => one.what === what);
  assert.ok(call, what);
  change(call.options, copy);
  return [...new Set(faults(copy, stage))];
};
const swap = (option, from, to) => options => {
  assert.ok(options[option].some(text => text.includes(from)), `${option} has ${from}`);
  options[option] = options[option].map(text => text.replace(from, to));
};

const SEEDED = {
  'a bucket is open': ['s3api put-public-access-block', swap('public-access-block-configuration', 'BlockPublicPolicy=true', 'BlockPublicPolicy=false')],
  'anybody reads a bucket': ['s3api put-bucket-policy', swap('policy', '"Effect":"Deny"', '"Effect":"Allow"')],
  'a port is open to the internet': ['ec2 authorize-security-group-ingress',
    o => { o['ip-permissions'] = ['IpProtocol=tcp,FromPort=5432,ToPort=5432,IpRanges=[{CidrIp=0.0.0.0/0}]']; }],
  'a queue has no dead-letter queue': ['sqs create-queue', (_, all) => {
    const queue = all.find(one => one.what === 'sqs create-queue' && one.options['queue-name'][0].endsWith('-vending'));
    const { RedrivePolicy, ...rest } = JSON.parse(queue.options.attributes[0]);
    assert.ok(RedrivePolicy);
    queue.options.attributes = [JSON.stringify(rest)];
  }],
  'prod has one zone': ['rds create-db-instance', o => { delete o['multi-az']; o['no-multi-az'] = []; }],
  'a right is a star': ['iam put-role-policy', swap('policy-document', 'kms:Encrypt', 'kms:*')],
  'a listener speaks HTTP': ['elbv2 create-listener', o => { o.protocol = ['HTTP']; }],
  'something is not encrypted': ['rds create-db-instance', o => { delete o['storage-encrypted']; }],
  'the database takes calls without TLS': ['rds modify-db-parameter-group', swap('parameters', 'ParameterValue=1,', 'ParameterValue=0,')],
  'an alarm is missing': ['cloudwatch put-metric-alarm', swap('cli-input-json', 'powerpay-prod-', 'powerpay-prod-x-')],
  'an image may change': ['ecs register-task-definition', swap('cli-input-json', ':0123abc', ':latest')],
  'a secret is in the environment': ['lambda create-function',
    swap('cli-input-json', '"Variables":{', '"Variables":{"POWERPAY_PAYSTACK_SECRET_KEY":"sk_live_1",')],
  "a size is not the picture's": ['rds create-db-instance', o => { o['db-instance-class'] = ['db.r6g.4xlarge']; }],
};
for (const [fault, [what, change]] of Object.entries(SEEDED)) {
  test(`seeded: ${fault}`, () => assert.deepEqual(spoilt(what, change), [`prod: ${fault}`]));
}

test('every setting given to the server is one that it knows', () => {
  const known = readFileSync(new URL('docs/configuration.md', root), 'utf8');
  // Come with the branch that makes migrating a task of its own.
  const coming = ['POWERPAY_DATABASE_MIGRATE'];
  const given = made.prod.filter(one => one.what === 'ecs register-task-definition')
    .flatMap(one => JSON.parse(one.options['cli-input-json'][0]).containerDefinitions[0].environment.map(v => v.name));
  assert.ok(given.length > 30);
  assert.deepEqual(given.filter(name => !known.includes(`\`${name}\``) && !coming.includes(name)), []);
});
