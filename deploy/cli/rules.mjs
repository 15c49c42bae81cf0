// What must never be in a stage, looked for in the calls of the scripts' dry run. One line for each fault found.
import { readFileSync } from 'node:fs';

const read = file => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const first = (call, option) => call.options[option]?.[0] ?? '';
const has = (call, option) => option in call.options;
const of = (calls, what) => calls.filter(call => call.what === what);
const input = call => JSON.parse(first(call, 'cli-input-json') || '{}');

/** Services whose rights are named one by one: a star there opens customers' data. */
const statements = calls => calls.flatMap(call => ['policy-document', 'policy'].flatMap(option =>
  first(call, option).startsWith('{') ? JSON.parse(first(call, option)).Statement : []))
  .concat(of(calls, 'sqs create-queue').flatMap(c => JSON.parse(JSON.parse(first(c, 'attributes')).Policy).Statement));

const SECRET = /PASSWORD|PRIVATE|SECRET_KEY|API_KEY|IDENTITY_KEY|USSD_KEY|TOKEN|DATA_KEY$/;
const environments = calls => [
  ...of(calls, 'lambda create-function').map(c => input(c).Environment.Variables),
  ...of(calls, 'ecs register-task-definition').map(c =>
    Object.fromEntries(input(c).containerDefinitions[0].environment.map(({ name, value }) => [name, value]))),
];
const images = calls => [
  ...of(calls, 'lambda create-function').map(c => first(c, 'code').replace('ImageUri=', '')),
  ...of(calls, 'ecs register-task-definition').map(c => input(c).containerDefinitions[0].image),
];

const RULES = {
  'a bucket is open': calls => of(calls, 's3api create-bucket').filter(({ options }) =>
    !of(calls, 's3api put-public-access-block').some(c => first(c, 'bucket') === options.bucket[0] &&
      !/false/.test(first(c, 'public-access-block-configuration')) &&
      first(c, 'public-access-block-configuration').split('=true').length === 5)),
  'anybody reads a bucket': calls => of(calls, 's3api put-bucket-policy').filter(c => JSON.parse(first(c, 'policy')).Statement
    .some(s => s.Effect === 'Allow' && (s.Principal === '*' || s.Principal.AWS === '*'))),
  'a port is open to the internet': calls => of(calls, 'ec2 authorize-security-group-ingress').filter(c =>
    /0\.0\.0\.0\/0|::\/0/.test(first(c, 'ip-permissions')) && !/ToPort=(80|443),/.test(first(c, 'ip-permissions'))),
  'a queue has no dead-letter queue': calls => of(calls, 'sqs create-queue').filter(c => !/-dead$/.test(first(c, 'queue-name')))
    .filter(c => {
      const redrive = JSON.parse(JSON.parse(first(c, 'attributes')).RedrivePolicy ?? 'null');
      return !redrive || !of(calls, 'sqs create-queue').some(d => redrive.deadLetterTargetArn.endsWith(`:${first(d, 'queue-name')}`));
    }),
  'prod has one zone': (calls, stage) => stage === 'prod' ? of(calls, 'rds create-db-instance').filter(c => !has(c, 'multi-az')) : [],
  'a right is a star': calls => statements(calls).filter(s => s.Effect === 'Allow' && [s.Action].flat().some(a => a.includes('*'))),
  'a listener speaks HTTP': calls => of(calls, 'elbv2 create-listener').filter(c =>
    first(c, 'protocol') !== 'HTTPS' && !/^Type=redirect.*Protocol=HTTPS/.test(first(c, 'default-actions'))),
  'something is not encrypted': calls => [
    ...of(calls, 'rds create-db-instance').filter(c => !has(c, 'storage-encrypted')),
    ...of(calls, 'elasticache create-replication-group').filter(c => !has(c, 'at-rest-encryption-enabled') || !has(c, 'transit-encryption-enabled')),
    ...of(calls, 'ec2 run-instances').filter(c => !/Encrypted=true/.test(first(c, 'block-device-mappings'))),
    ...of(calls, 's3api create-bucket').filter(c => !of(calls, 's3api put-bucket-encryption').some(e => first(e, 'bucket') === first(c, 'bucket'))),
  ],
  'the database takes calls without TLS': calls => of(calls, 'rds create-db-parameter-group').filter(() =>
    !of(calls, 'rds modify-db-parameter-group').some(c => c.options.parameters.some(p => p.startsWith('ParameterName=rds.force_ssl,ParameterValue=1')))),
  'an alarm is missing': (calls, stage) => read('alarms.json').filter(a => a.stages.includes(stage)).filter(a =>
    !of(calls, 'cloudwatch put-metric-alarm').some(c => input(c).AlarmName === `powerpay-${stage}-${a.name}`)),
  'an image may change': calls => images(calls).filter(image => !/(@sha256:[0-9a-f]{64}|:[0-9a-f]{7,40})$/.test(image)),
  'a secret is in the environment': calls => environments(calls).flatMap(variables => Object.entries(variables))
    .filter(([name, value]) => SECRET.test(name) && !value.startsWith('<secret') && !value.startsWith('<owner-secret')),
  'a size is not the picture\'s': (calls, stage) => {
    const { database, cache, api } = read('stages.json').stages[stage];
    return [
      ...of(calls, 'rds create-db-instance').filter(c => first(c, 'db-instance-class') !== database.class),
      ...of(calls, 'elasticache create-replication-group').filter(c => first(c, 'cache-node-type') !== cache?.type),
      ...of(calls, 'ecs register-task-definition').filter(c => input(c).family.endsWith('-api') && Number(input(c).cpu) !== api.cpu),
    ];
  },
};

export const faults = (calls, stage) => Object.entries(RULES)
  .flatMap(([rule, find]) => find(calls, stage).map(() => `${stage}: ${rule}`));
