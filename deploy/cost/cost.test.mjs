// The reckoning on small templates made by hand: exact money, nothing left out, nothing counted twice.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { bill } from './account.mjs';
import { readAssembly } from './assembly.mjs';
import { check, over, oversized } from './check.mjs';
import { brief, decimal, divide, ONE, show, times } from './decimal.mjs';
import { one, options, world } from './main.mjs';
import { priceOf, readPrices } from './prices.mjs';
import { byUse, ourMetrics, purchases, readUsage } from './usage.mjs';

const all = world('none');
const stage = (resources, more = {}) => ({ name: 'test', budget: 80,
  stacks: [{ name: 'test', region: 'eu-west-1', resources, parameters: {}, ...more }] });
const line = (account, meter) => account.lines.find(each => each.meter === meter);
const DATABASE = { Type: 'AWS::RDS::DBInstance', Properties: { Engine: 'postgres', DBInstanceClass: 'db.t4g.micro',
  AllocatedStorage: '20', StorageType: 'gp3', MultiAZ: false, BackupRetentionPeriod: 7 } };
const task = (cpu, memory) => ({ Type: 'AWS::ECS::TaskDefinition',
  Properties: { Cpu: cpu, Memory: memory, RuntimePlatform: { CpuArchitecture: 'ARM64' } } });
const SERVICE = { Type: 'AWS::ECS::Service', Properties: { DesiredCount: 1, TaskDefinition: { Ref: 'Task' } } };

test('decimals are exact and round half up', () => {
  assert.equal(show(times(decimal('0.0046'), decimal('730')), 3), '3.358');
  assert.equal(show(decimal('0.005')), '0.01');
  assert.equal(show(decimal('1234567.894')), '1,234,567.89');
  assert.equal(brief(decimal('0.25')), '0.25');
  assert.equal(brief(decimal('1000')), '1,000');
  assert.equal(divide(ONE, decimal('3')), 333333333333n);
  assert.equal(show(decimal('0.1') + decimal('0.2'), 12), '0.300000000000');
  for (const bad of ['', '-1', '1e3', '1.', 'x', '0.0000000000001', '1,5']) {
    assert.throws(() => decimal(bad), /not a decimal/);
  }
});

test('a database in two zones costs two instances and two storages', () => {
  const single = bill(stage({ Db: DATABASE }), all, 0n);
  assert.equal(show(line(single, 'rds.db.t4g.micro').usd), '12.41');
  assert.equal(show(line(single, 'rds.gp3').usd), '2.54');
  const both = { ...DATABASE, Properties: { ...DATABASE.Properties, MultiAZ: true } };
  const double = bill(stage({ Db: both }), all, 0n);
  assert.equal(show(line(double, 'rds.db.t4g.micro').usd), '24.82');
  assert.equal(show(line(double, 'rds.gp3').usd), '5.08');
});

test('tasks are priced by their size, as many as autoscaling keeps at least', () => {
  const scaled = { Type: 'AWS::ApplicationAutoScaling::ScalableTarget',
    Properties: { MinCapacity: 2,
      ResourceId: { 'Fn::Join': ['/', ['service', 'x', { 'Fn::GetAtt': ['Api', 'Name'] }]] } } };
  const account = bill(stage({ Task: task('1024', '2048'), Api: SERVICE, Scaled: scaled }), all, 0n);
  assert.equal(show(line(account, 'fargate.arm.vcpu').usd), '47.27');
  assert.equal(show(line(account, 'fargate.arm.gb').usd), '10.40');
});

test('a load balancer has an address in each zone, unless it is internal', () => {
  const Type = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
  const balancer = Scheme => ({ Type, Properties: { Scheme, Subnets: ['a', 'b'] } });
  assert.equal(show(line(bill(stage({ B: balancer('internet-facing') }), all, 0n), 'ipv4').usd), '7.30');
  assert.equal(line(bill(stage({ B: balancer('internal') }), all, 0n), 'ipv4'), undefined);
});

test('a NAT instance has a machine, a disk and an address', () => {
  const nat = { Type: 'AWS::EC2::Instance', Properties: { InstanceType: 't4g.nano', SubnetId: { Ref: 'Public' } } };
  const open = { Type: 'AWS::EC2::Subnet', Properties: { MapPublicIpOnLaunch: true } };
  const account = bill(stage({ Nat: nat, Public: open }), all, 0n);
  const costs = ['ec2.t4g.nano', 'ebs.gp3', 'ipv4'].map(meter => show(line(account, meter).usd, 3));
  assert.deepEqual(costs, ['3.358', '0.704', '3.650']);
});

test('what is free is free once, not for each resource', () => {
  const alarm = { Type: 'AWS::CloudWatch::Alarm', Properties: { MetricName: 'x' } };
  const alarms = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`A${i}`, alarm]));
  const paid = line(bill(stage(alarms), all, 0n), 'alarm');
  assert.equal(show(paid.usd), '1.50');
  assert.equal(brief(paid.free), '10');
});

test('what is free is not free again in the second region', () => {
  const two = stage({});
  const alarm = { Type: 'AWS::CloudWatch::Alarm' };
  const resources = Object.fromEntries(Array.from({ length: 8 }, (_, i) => [`A${i}`, alarm]));
  two.stacks = [{ ...two.stacks[0], resources }, { ...two.stacks[0], region: 'us-east-1', resources }];
  const paid = bill(two, all, 0n).lines.filter(each => each.meter === 'alarm').map(each => show(each.usd)).sort();
  assert.deepEqual(paid, ['0.00', '0.60']);
});

test('an alarm over two metrics counts two', () => {
  const metrics = { Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: 'a/b' }] };
  const account = bill(stage({ A: { Type: 'AWS::CloudWatch::Alarm', Properties: metrics } }), all, 0n);
  assert.equal(brief(line(account, 'alarm').quantity), '2');
});

test('a kind of resource that nobody priced stops the reckoning and is named', () => {
  assert.throws(() => bill(stage({ Big: { Type: 'AWS::Redshift::Cluster' } }), all, 0n), /AWS::Redshift::Cluster.*Big/);
});

test('a size without a price is named', () => {
  const huge = { ...DATABASE, Properties: { ...DATABASE.Properties, DBInstanceClass: 'db.x9.huge' } };
  assert.throws(() => bill(stage({ Db: huge }), all, 0n), /rds\.db\.x9\.huge/);
  const io = { ...DATABASE, Properties: { ...DATABASE.Properties, StorageType: 'io2' } };
  assert.throws(() => bill(stage({ Db: io }), all, 0n), /io2/);
  const lost = { ...DATABASE, Properties: { ...DATABASE.Properties, DBInstanceClass: { Ref: 'Unknown' } } };
  assert.throws(() => bill(stage({ Db: lost }), all, 0n), /a database class/);
});

test('a size in a parameter is its default', () => {
  const given = { ...DATABASE, Properties: { ...DATABASE.Properties, DBInstanceClass: { Ref: 'Class' } } };
  const account = bill(stage({ Db: given }, { parameters: { Class: { Default: 'db.t4g.medium' } } }), all, 0n);
  assert.equal(show(line(account, 'rds.db.t4g.medium').usd), '50.37');
});

test('functions are priced by their handler and memory, those of CDK not at all', () => {
  const fn = command => ({ Type: 'AWS::Lambda::Function',
    Properties: { MemorySize: 512, Architectures: ['arm64'], ImageConfig: { Command: [command] } } });
  const shop = stage({ V: fn('ng.powerpay.aws.queue.VendingHandler'), C: fn('index.handler') });
  const used = byUse(shop, all.usage, decimal(1_000_000));
  const seconds = used.filter(each => each.meter === 'lambda.arm');
  assert.equal(seconds.length, 1);
  assert.ok(seconds[0].quantity > decimal(185_000), 'a million sales of 0.37 s with half a GB');
});

test('metrics are counted by series, and only those that the settings choose', () => {
  const container = { Environment: [{ Name: 'POWERPAY_AWS_METRICS_ONLY', Value: 'WorkDue,CasesOpen' }] };
  const chosen = { Task: { Type: 'AWS::ECS::TaskDefinition', Properties: { ContainerDefinitions: [container] } } };
  const series = { WorkDue: 4, CasesOpen: 1, Sms: 7 };
  assert.equal(ourMetrics(stage(chosen), series), 5);
  assert.equal(ourMetrics(stage({}), series), 12);
  assert.throws(() => ourMetrics(stage(chosen), { Sms: 1 }), /WorkDue, CasesOpen/);
});

test('backups cost only what is beyond the size of the database', () => {
  assert.equal(line(bill(stage({ Db: DATABASE }), all, decimal(1000)), 'rds.backup'), undefined);
  assert.ok(line(bill(stage({ Db: DATABASE }), all, decimal(1_000_000)), 'rds.backup').usd > 0n);
});

test('more purchases cost more', () => {
  const shop = stage({ Db: DATABASE, Mail: { Type: 'AWS::SES::EmailIdentity' }, Bucket: { Type: 'AWS::S3::Bucket' } });
  const totals = [0, 1000, 1_000_000].map(n => bill(shop, all, decimal(n)).total);
  assert.ok(totals[0] < totals[1] && totals[1] < totals[2], String(totals));
});

test('a region without a price of its own costs what the file says, and is marked', () => {
  const price = priceOf(all.prices, 'rds.db.t4g.micro', 'af-south-1');
  assert.equal(show(price.usd, 4), '0.0221');
  assert.ok(price.estimated);
  assert.throws(() => priceOf(all.prices, 'rds.db.t4g.micro', 'mars-1'), /mars-1/);
});

test('prices without source, unit or confidence are refused', () => {
  const file = JSON.stringify(all.prices);
  for (const [from, to] of [['"source":"rds"', '"source":"hearsay"'], ['"confidence":"list"', '"confidence":"sure"'],
    ['"unit":"vCPU-hour"', '"unit":""'], ['"0.03238"', '"0,03238"']]) {
    assert.ok(file.includes(from), from);
    assert.throws(() => readPrices(file.replace(from, to)), undefined, to);
  }
});

test('a figure of use is measured at a commit or assumed with a reason', () => {
  const text = readFileSync(new URL('../usage.json', import.meta.url), 'utf8');
  assert.throws(() => readUsage(text.replace('"at": "0ef6910"', '"at": ""')), /serverMillis/);
  assert.throws(() => readUsage(text.replace(/"assumed": "one, and one/, '"assumed": "", "x": "')), /texts/);
});

test('numbers of purchases are whole and bounded', () => {
  assert.equal(purchases('10000000'), decimal(10_000_000));
  for (const bad of ['-1', '1.5', 'many', '', '1000000001']) assert.throws(() => purchases(bad), /number of purchases/);
});

test('unknown and doubled words are refused', () => {
  const known = { '--region': 'region' };
  assert.deepEqual(options(['--region', 'eu-west-1'], known), { region: 'eu-west-1' });
  for (const bad of [['--regoin', 'x'], ['--region'], ['--region', 'a', '--region', 'b']]) {
    assert.throws(() => options(bad, known), /usage/);
  }
});

test('an unknown stage, region or missing template is one clear line', () => {
  assert.throws(() => one('staging', all), /no stage "staging", only dev, prod, serverless/);
  assert.throws(() => one('dev', all, { region: 'mars-1' }), /no prices are known for mars-1/);
  assert.throws(() => one('dev', all), /no template is in none\/dev; make it with \.\/powerpay synth/);
});

test('a stage that is over its budget fails the check, and one too large is noticed', () => {
  const small = stage({ Db: DATABASE });
  assert.ok(!over(small, all, 0n).over);
  assert.ok(over(oversized(small), all, 0n).over);
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  try {
    const write = (name, resources) => {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, `${name}.template.json`), JSON.stringify({ Resources: resources }));
    };
    write('dev', { Db: DATABASE });
    write('prod', { Db: DATABASE });
    write('serverless', { Db: { ...DATABASE, Properties: { ...DATABASE.Properties, MultiAZ: true } } });
    assert.throws(() => check({ ...all, folder }), /^Error: serverless costs USD [0-9.]+, its budget is 25$/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the zone is beside the bill, not in it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  try {
    mkdirSync(join(folder, 'dev'));
    const write = (name, resources) => writeFileSync(join(folder, 'dev', `powerpay-dev-${name}.template.json`),
      JSON.stringify({ Resources: resources }));
    write('zone', { Zone: { Type: 'AWS::Route53::HostedZone' } });
    write('database', { Db: DATABASE });
    const words = one('dev', { ...all, folder }).join('\n');
    assert.match(words, /zone beside it, where none is there yet: USD 0\.50/);
    assert.doesNotMatch(words, /Route 53 zones/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a stage that chooses its metrics has those of its alarms', () => {
  const alarms = JSON.parse(readFileSync(new URL('../alarms.json', import.meta.url), 'utf8'));
  for (const [name, { metrics }] of Object.entries(all.stages.stages)) {
    for (const alarm of alarms.filter(each => each.namespace === 'PowerPay' && each.stages.includes(name))) {
      assert.ok(!metrics || metrics.includes(alarm.metric), `${name} watches ${alarm.metric}, which it does not write`);
      assert.ok(alarm.metric in all.usage.metrics.series, `${alarm.metric} is not counted in deploy/usage.json`);
    }
  }
});

test('a stack goes to the region that the manifest says', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cost-'));
  try {
    for (const name of ['edge', 'shop']) writeFileSync(join(folder, `${name}.template.json`), '{"Resources":{}}');
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ artifacts: {
      a: { environment: 'aws://unknown-account/us-east-1', properties: { templateFile: 'edge.template.json' } },
      b: { environment: 'aws://unknown-account/unknown-region',
        properties: { templateFile: 'shop.template.json' } } } }));
    assert.deepEqual(readAssembly(folder, 'eu-west-1').map(each => each.region), ['us-east-1', 'eu-west-1']);
    writeFileSync(join(folder, 'shop.template.json'), '{"Resources":');
    assert.throws(() => readAssembly(folder, 'eu-west-1'), /shop\.template\.json cannot be read/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
