// What a month's purchases use of the resources that a stage has.
import { readFileSync } from 'node:fs';
import { decimal, divide, most, times } from './decimal.mjs';

const FILE = new URL('../usage.json', import.meta.url);
const GB = decimal('1000000000');
const MOST_PURCHASES = 1_000_000_000;

export function readUsage(text = readFileSync(FILE, 'utf8')) {
  const file = JSON.parse(text);
  const read = { purchasesAMonth: file.purchasesAMonth, metrics: file.metrics, figures: [] };
  if (!file.metrics.measured || !file.metrics.at) throw new Error('metrics in deploy/usage.json must be measured');
  for (const group of ['perPurchase', 'aMonth', 'load']) {
    read[group] = {};
    for (const [name, figure] of Object.entries(file[group])) {
      if (!figure.assumed === !(figure.measured && figure.at)) {
        throw new Error(`${name} in deploy/usage.json must be measured at a commit, or assumed with a reason`);
      }
      read[group][name] = decimal(figure.is);
      read.figures.push({ group, name, ...figure });
    }
  }
  return read;
}

export function purchases(text) {
  if (!/^\d{1,10}$/.test(text) || Number(text) > MOST_PURCHASES) {
    throw new Error(`${text} is not a number of purchases from 0 to ${MOST_PURCHASES}`);
  }
  return decimal(text);
}

/**
 * @param stage {stacks, name}
 * @param count purchases a month, a decimal
 * @return [{meter, region, quantity, of}] for what is there
 */
export function byUse(stage, usage, count) {
  const lines = [];
  const add = (stack, meter, quantity, of) => {
    if (quantity > 0n) lines.push({ meter, region: stack.region, quantity, of });
  };
  for (const stack of stage.stacks) {
    for (const [name, resource] of Object.entries(stack.resources)) {
      USES[resource.Type]?.({
        p: resource.Properties ?? {}, each: key => times(usage.perPurchase[key], count),
        month: usage.aMonth, load: usage.load,
        add: (meter, quantity) => add(stack, meter, quantity, name), stage, stack, name,
      });
    }
  }
  const home = stage.stacks[0];
  for (const [meter, quantity] of Object.entries(ofTheWhole(stage, usage, count))) add(home, meter, quantity, 'all');
  return lines;
}

/** Of the customer's browser, and of gateways and carriers. */
const asked = each => each('apiRequests') + each('events');

const gb = bytes => divide(bytes, GB);
const onlyOnce = (stage, type, name) => all(stage, type)[0]?.name === name;

export function all(stage, type) {
  return stage.stacks.flatMap(stack => Object.entries(stack.resources)
    .filter(([, r]) => r.Type === type).map(([name, r]) => ({ name, stack, p: r.Properties ?? {} })));
}

const USES = {
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ({ each, add }) =>
    add('alb.lcu', most(divide(asked(each), decimal('90000')), gb(each('apiBytes')))),
  'AWS::ApiGatewayV2::Api': ({ each, add }) => add('apigateway.http', asked(each)),
  'AWS::CloudFront::Distribution': ({ each, add, stage, name }) => {
    if (!onlyOnce(stage, 'AWS::CloudFront::Distribution', name)) return; // staff's is next to nothing
    add('cloudfront.request', asked(each) + each('files'));
    add('cloudfront.gb', gb(each('apiBytes') + each('fileBytes')));
  },
  'AWS::WAFv2::WebACL': ({ p, each, add }) =>
    add('waf.request', p.Scope === 'CLOUDFRONT' ? asked(each) + each('files') : asked(each)),
  'AWS::Lambda::EventSourceMapping': ({ add, month }) => add('sqs.request', month.functionPollsPerMapping),
  'AWS::SQS::Queue': ({ p, each, add, stage, stack, name }) => {
    if (!onlyOnce(stage, 'AWS::SQS::Queue', name)) return;
    const messages = each('vendingMessages') + each('notificationMessages');
    add('sqs.request', 3n * messages); // sent, received, deleted; batches save some
  },
  'AWS::Lambda::Function': lambda,
  'AWS::EC2::NatGateway': ({ each, add, stage, name }) => {
    if (onlyOnce(stage, 'AWS::EC2::NatGateway', name)) add('nat.gb', gb(each('providerBytes')));
  },
  'AWS::ECR::Repository': ({ add, month }) => add('ecr.gb', month.imageGb),
  'AWS::EC2::FlowLog': ({ add, month }) => add('logs.gb', month.flowLogGb),
  'AWS::CodeBuild::Project': ({ p, add, month, stage, name }) => {
    if (!onlyOnce(stage, 'AWS::CodeBuild::Project', name)) return; // the others run for a minute
    const size = /COMPUTE_(\w+)$|BUILD_GENERAL1_(\w+)$/.exec(p.Environment?.ComputeType ?? '')?.[2] ?? 'SMALL';
    const kind = (p.Environment?.Type ?? '').startsWith('ARM') ? 'arm' : 'x86';
    add(`codebuild.${kind}.${size.toLowerCase()}`, times(month.deploys, month.buildMinutes));
  },
  'AWS::CodePipeline::Pipeline': ({ p, add, month }) => {
    if (p.PipelineType === 'V2') add('codepipeline.minute', times(month.deploys, month.buildMinutes));
  },
  'AWS::RDS::DBInstance': ({ p, each, load, add }) => {
    const kept = times(gb(each('databaseBytes')), load.keptMonths);
    const log = times(gb(each('databaseLogBytes')), divide(decimal(p.BackupRetentionPeriod ?? 1), decimal(30)));
    add('rds.backup', beyond(kept + log, decimal(p.AllocatedStorage)));
  },
};

/** Backups are free up to the size of the database. */
const beyond = (quantity, free) => (quantity > free ? quantity - free : 0n);

/** Ours, by the handler in the image's command; those of CDK itself run at deploys only. */
const HANDLERS = [
  [/VendingHandler/, ({ each }) => [each('vendingCalls'), each('vendingSeconds')]],
  [/NotificationHandler/, ({ each }) => [each('notificationCalls'), each('notificationSeconds')]],
  [/ApiHandler/, ({ each }) => [asked(each), each('apiFunctionSeconds')]],
  [/SweepHandler/, ({ month }) => [month.sweeps, times(month.sweeps, month.sweepSeconds)]],
];

function lambda({ p, add, ...rest }) {
  const command = JSON.stringify([p.ImageConfig?.Command ?? [], p.Handler ?? '']);
  const use = HANDLERS.find(([pattern]) => pattern.test(command))?.[1];
  if (!use) return;
  const [calls, seconds] = use(rest);
  if (/SweepHandler/.test(command)) add('sqs.request', 2n * rest.month.sweeps); // it looks into both queues of events
  const cold = times(rest.month.coldStarts, rest.month.coldStartSeconds) / BigInt(HANDLERS.length);
  const kind = (p.Architectures ?? []).includes('arm64') ? 'arm' : 'x86';
  add('lambda.request', calls);
  add(`lambda.${kind}`, times(seconds + cold, divide(decimal(p.MemorySize ?? 128), decimal(1024))));
}

/** How many series are written: those that the stage's settings choose, or all. */
export function ourMetrics(stage, series) {
  const settings = [
    ...all(stage, 'AWS::ECS::TaskDefinition').flatMap(({ p }) => p.ContainerDefinitions ?? [])
      .flatMap(container => container.Environment ?? []).map(one => [one.Name, one.Value]),
    ...all(stage, 'AWS::Lambda::Function').flatMap(({ p }) => Object.entries(p.Environment?.Variables ?? {})),
  ];
  const chosen = settings.find(([name]) => name === 'POWERPAY_AWS_METRICS_ONLY')?.[1];
  const names = chosen ? chosen.split(',') : Object.keys(series);
  const unknown = names.filter(name => !(name in series));
  if (unknown.length) throw new Error(`deploy/usage.json does not say how many series ${unknown.join(', ')} has`);
  return names.reduce((count, name) => count + series[name], 0);
}

/** What belongs to no resource alone. */
function ofTheWhole(stage, usage, count) {
  const each = key => times(usage.perPurchase[key], count);
  const month = usage.aMonth;
  const servers = BigInt(all(stage, 'AWS::ECS::Service').length);
  const buckets = all(stage, 'AWS::S3::Bucket').length > 0;
  const logs = gb(each('logBytes') + servers * month.processLogBytes);
  const receipts = gb(times(each('receipts'), usage.perPurchase.receiptBytes));
  return {
    'route53.query': all(stage, 'AWS::Route53::RecordSet').length > 0 ? 2n * each('mails') : 0n,
    'ses.mail': all(stage, 'AWS::SES::EmailIdentity').length > 0 ? each('mails') : 0n,
    'logs.gb': logs,
    'logs.kept': logs,
    'metric': decimal(ourMetrics(stage, usage.metrics.series)),
    'secret.request': (servers + 1n) * month.secretReads,
    'sqs.request': servers * 2n * month.serverPollsPerQueue,
    's3.put': buckets ? each('receipts') : 0n,
    's3.get': buckets ? each('receipts') : 0n,
    's3.gb': buckets ? month.webGb + times(receipts, usage.load.keptMonths) : 0n,
    'kms.request': each('receipts') * 2n,
    'egress.gb': gb(each('providerBytes') / 2n + each('apiBytes')),
  };
}
