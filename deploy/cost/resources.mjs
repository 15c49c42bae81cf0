// What each kind of resource costs by standing there, and which kinds cost nothing or only by use.
import { plain, target } from './assembly.mjs';

export class Unpriced extends Error {}

/** Kinds that are free, with the reason. An ending * stands for all kinds of a service. */
export const FREE = {
  'AWS::IAM::*': 'free',
  'AWS::CDK::Metadata': 'a note',
  'AWS::CloudFormation::*': 'free', 'Custom::*': 'run by a function at deploys only',
  'AWS::EC2::VPC': 'free', 'AWS::EC2::Subnet': 'free', 'AWS::EC2::Route': 'free', 'AWS::EC2::RouteTable': 'free',
  'AWS::EC2::SubnetRouteTableAssociation': 'free', 'AWS::EC2::InternetGateway': 'free',
  'AWS::EC2::VPCCidrBlock': 'free',
  'AWS::EC2::VPCGatewayAttachment': 'free', 'AWS::EC2::SecurityGroup': 'free', 'AWS::EC2::NetworkAcl': 'free',
  'AWS::EC2::SecurityGroupIngress': 'free', 'AWS::EC2::SecurityGroupEgress': 'free',
  'AWS::EC2::NetworkAclEntry': 'free',
  'AWS::EC2::SubnetNetworkAclAssociation': 'free', 'AWS::EC2::LaunchTemplate': 'its instances are priced',
  'AWS::EC2::EIPAssociation': 'free', 'AWS::EC2::FlowLog': 'priced by use, as logs',
  'AWS::EC2::EgressOnlyInternetGateway': 'free', 'AWS::EC2::PrefixList': 'free',
  'AWS::ECS::Cluster': 'free', 'AWS::ECS::TaskDefinition': 'its tasks are priced',
  'AWS::ECS::ClusterCapacityProviderAssociations': 'free', 'AWS::ApplicationAutoScaling::*': 'free',
  'AWS::ElasticLoadBalancingV2::Listener': 'free', 'AWS::ElasticLoadBalancingV2::ListenerRule': 'free',
  'AWS::ElasticLoadBalancingV2::TargetGroup': 'free', 'AWS::ElasticLoadBalancingV2::ListenerCertificate': 'free',
  'AWS::RDS::DBSubnetGroup': 'free', 'AWS::RDS::DBParameterGroup': 'free', 'AWS::RDS::EventSubscription': 'free',
  'AWS::ElastiCache::SubnetGroup': 'free', 'AWS::ElastiCache::ParameterGroup': 'free', 'AWS::ElastiCache::User': 'free',
  'AWS::ElastiCache::UserGroup': 'free',
  'AWS::S3::Bucket': 'priced by use', 'AWS::S3::BucketPolicy': 'free',
  'AWS::CloudFront::Distribution': 'priced by use', 'AWS::CloudFront::OriginAccessControl': 'free',
  'AWS::CloudFront::ResponseHeadersPolicy': 'free', 'AWS::CloudFront::CachePolicy': 'free',
  'AWS::CloudFront::OriginRequestPolicy': 'free', 'AWS::CloudFront::Function': '2 million calls a month are free',
  'AWS::CloudFront::CloudFrontOriginAccessIdentity': 'free', 'AWS::CloudFront::VpcOrigin': 'free',
  'AWS::Route53::RecordSet': 'free', 'AWS::Route53::RecordSetGroup': 'free', 'AWS::CertificateManager::*': 'free',
  'AWS::WAFv2::WebACLAssociation': 'free', 'AWS::WAFv2::IPSet': 'free', 'AWS::WAFv2::RegexPatternSet': 'free',
  'AWS::WAFv2::LoggingConfiguration': 'priced by use, as logs',
  'AWS::SQS::Queue': 'priced by use', 'AWS::SQS::QueuePolicy': 'free',
  'AWS::SNS::Topic': 'a million publishes are free, mails to operators 1,000', 'AWS::SNS::Subscription': 'free',
  'AWS::SNS::TopicPolicy': 'free',
  'AWS::Lambda::Function': 'priced by use', 'AWS::Lambda::Permission': 'free', 'AWS::Lambda::Version': 'free',
  'AWS::Lambda::Alias': 'free', 'AWS::Lambda::EventSourceMapping': 'its polls are priced',
  'AWS::Lambda::LayerVersion': 'free', 'AWS::Lambda::EventInvokeConfig': 'free',
  'AWS::ApiGatewayV2::*': 'priced by use',
  'AWS::SES::*': 'priced by use',
  'AWS::SecretsManager::SecretTargetAttachment': 'free', 'AWS::SecretsManager::RotationSchedule': 'free',
  'AWS::SecretsManager::ResourcePolicy': 'free', 'AWS::SSM::Parameter': 'standard parameters are free',
  'AWS::KMS::Alias': 'free',
  'AWS::ECR::Repository': 'priced by use',
  'AWS::Logs::LogGroup': 'priced by use', 'AWS::Logs::MetricFilter': 'its metric is counted by use',
  'AWS::Logs::SubscriptionFilter': 'free', 'AWS::Logs::ResourcePolicy': 'free',
  'AWS::Logs::DataProtectionPolicy': 'free',
  'AWS::Scheduler::Schedule': '14 million a month are free', 'AWS::Events::Rule': 'free for events of AWS',
  'AWS::Scheduler::ScheduleGroup': 'free', 'AWS::Events::EventBusPolicy': 'free',
  'AWS::Budgets::Budget': 'free without actions', 'AWS::CodeBuild::Project': 'priced by use',
  'AWS::CodeStarConnections::Connection': 'free', 'AWS::CodeConnections::Connection': 'free',
  'AWS::CodeDeploy::*': 'free for ECS and Lambda', 'AWS::CodeStarNotifications::NotificationRule': 'free',
  'AWS::Chatbot::SlackChannelConfiguration': 'free', 'AWS::CodePipeline::Webhook': 'free',
};

/** Kind → what one of it costs: [[meter, quantity in the meter's unit, hours counted already]]. */
export const PRICED = {
  'AWS::ECS::Service': ecsService,
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancer,
  'AWS::EC2::NatGateway': () => [['nat.hour', 'month']],
  'AWS::EC2::EIP': () => [['ipv4', 'month']],
  'AWS::EC2::Instance': (p, stack) => instance(p, stack, 1),
  'AWS::AutoScaling::AutoScalingGroup': group,
  'AWS::EC2::VPCEndpoint': endpoint,
  'AWS::EC2::Volume': (p, stack) => [['ebs.gp3', whole(p.Size, 'a size', stack)]],
  'AWS::RDS::DBInstance': database,
  'AWS::ElastiCache::ReplicationGroup': cacheGroup,
  'AWS::ElastiCache::CacheCluster': (p, stack) => nodes(p, stack, whole(p.NumCacheNodes ?? 1, 'nodes', stack)),
  'AWS::SecretsManager::Secret': () => [['secret', 1]],
  'AWS::KMS::Key': () => [['kms.key', 1]],
  'AWS::Route53::HostedZone': () => [['route53.zone', 1]],
  'AWS::Route53::HealthCheck': () => [['route53.check', 1]],
  'AWS::WAFv2::WebACL': p => [['waf.acl', 1], ['waf.rule', (p.Rules ?? []).length]],
  'AWS::WAFv2::RuleGroup': p => [['waf.rule', 1 + (p.Rules ?? []).length]],
  'AWS::CloudWatch::Alarm': p => [['alarm', Math.max(1, (p.Metrics ?? []).filter(m => m.MetricStat).length)]],
  'AWS::CloudWatch::CompositeAlarm': () => [['alarm.composite', 1]],
  'AWS::CloudWatch::Dashboard': () => [['dashboard', 1]],
  'AWS::CodePipeline::Pipeline': p => (p.PipelineType === 'V2' ? [] : [['codepipeline.v1', 1]]),
};

export function isFree(type) {
  return type in FREE || Object.keys(FREE).some(kind => kind.endsWith('*') && type.startsWith(kind.slice(0, -1)));
}

/** @throws Unpriced with the kind's name, so that nothing is left out silently */
export function standing(type, properties, stack, name) {
  if (type in PRICED) return PRICED[type](properties, stack, name);
  if (isFree(type)) return [];
  throw new Unpriced(`${type} is neither priced nor listed as free (${name} in ${stack.name})`);
}

function whole(value, what, stack) {
  const known = plain(value, stack);
  if (!/^\d{1,9}$/.test(String(known))) throw new Unpriced(`${what} is ${JSON.stringify(value)} in ${stack.name}`);
  return Number(known);
}

function text(value, what, stack) {
  const known = plain(value, stack);
  if (typeof known !== 'string') throw new Unpriced(`${what} is ${JSON.stringify(value)} in ${stack.name}`);
  return known;
}

/** As many tasks as run at least: what autoscaling adds is for hours that are not average. */
function ecsService(p, stack, name) {
  const task = target(p.TaskDefinition, stack)?.Properties;
  if (!task) throw new Unpriced(`the task definition of ${name} is not in ${stack.name}`);
  const count = Math.max(whole(p.DesiredCount ?? 1, 'tasks', stack), leastTasks(name, stack));
  const kind = task.RuntimePlatform?.CpuArchitecture === 'ARM64' ? 'arm' : 'x86';
  const open = p.NetworkConfiguration?.AwsvpcConfiguration?.AssignPublicIp === 'ENABLED';
  return [
    [`fargate.${kind}.vcpu`, 'month', `${count * whole(task.Cpu, 'cpu', stack) / 1024}`],
    [`fargate.${kind}.gb`, 'month', `${count * whole(task.Memory, 'memory', stack) / 1024}`],
    ...(open ? [['ipv4', 'month', count]] : []),
  ];
}

function leastTasks(name, stack) {
  const scaled = Object.values(stack.resources).filter(r => r.Type === 'AWS::ApplicationAutoScaling::ScalableTarget'
    && JSON.stringify(r.Properties.ResourceId).includes(`"${name}"`));
  return Math.max(0, ...scaled.map(r => whole(r.Properties.MinCapacity, 'tasks', stack)));
}

/** Each zone of one that faces the internet has an address. */
function loadBalancer(p) {
  const zones = (p.Subnets ?? p.SubnetMappings ?? []).length;
  const open = p.Scheme !== 'internal';
  return [['alb.hour', 'month'], ...(open && zones > 0 ? [['ipv4', 'month', zones]] : [])];
}

function instance(p, stack, count) {
  const disks = (p.BlockDeviceMappings ?? []).map(d => whole(d.Ebs?.VolumeSize ?? ROOT_GB, 'a disk', stack));
  const open = (p.NetworkInterfaces ?? []).some(n => n.AssociatePublicIpAddress === true)
    || target(p.SubnetId, stack)?.Properties?.MapPublicIpOnLaunch === true;
  return [
    [`ec2.${text(p.InstanceType, 'an instance type', stack)}`, 'month', count],
    ['ebs.gp3', count * (disks.length ? disks.reduce((a, b) => a + b) : ROOT_GB)],
    ...(open ? [['ipv4', 'month', count]] : []),
  ];
}

/** What Amazon Linux brings when nobody says otherwise. */
const ROOT_GB = 8;

function group(p, stack, name) {
  const template = target(p.LaunchTemplate?.LaunchTemplateId, stack)?.Properties?.LaunchTemplateData;
  if (!template) throw new Unpriced(`the launch template of ${name} is not in ${stack.name}`);
  return instance(template, stack, whole(p.DesiredCapacity ?? p.MinSize, 'instances', stack));
}

function endpoint(p) {
  return p.VpcEndpointType === 'Interface' ? [['endpoint.hour', 'month', (p.SubnetIds ?? []).length]] : [];
}

/** Two of everything when it has a standby in another zone. */
function database(p, stack) {
  const engine = text(p.Engine ?? 'postgres', 'an engine', stack);
  if (engine !== 'postgres') throw new Unpriced(`no price is known for the database engine ${engine}`);
  const storage = plain(p.StorageType, stack) ?? 'gp2';
  if (storage !== 'gp3') throw new Unpriced(`no price is known for database storage ${storage}`);
  if (plain(p.Iops, stack)) throw new Unpriced('no price is known for IOPS of its own');
  if (Number(plain(p.PerformanceInsightsRetentionPeriod, stack) ?? 7) > 7) {
    throw new Unpriced('no price is known for Performance Insights of more than 7 days');
  }
  const copies = plain(p.MultiAZ, stack) === true ? 2 : 1;
  return [
    [`rds.${text(p.DBInstanceClass, 'a database class', stack)}`, 'month', copies],
    ['rds.gp3', copies * whole(p.AllocatedStorage, 'storage', stack)],
    ...(p.ManageMasterUserPassword === true ? [['secret', 1]] : []),
  ];
}

function cacheGroup(p, stack) {
  const shards = whole(p.NumNodeGroups ?? 1, 'shards', stack);
  const each = p.NumCacheClusters !== undefined ? whole(p.NumCacheClusters, 'nodes', stack)
    : 1 + whole(p.ReplicasPerNodeGroup ?? 0, 'replicas', stack);
  return nodes(p, stack, shards * each);
}

function nodes(p, stack, count) {
  const engine = plain(p.Engine, stack) ?? 'redis';
  if (engine !== 'valkey') throw new Unpriced(`no price is known for the cache engine ${engine}`);
  return [[`cache.${text(p.CacheNodeType, 'a node type', stack)}`, 'month', count]];
}
