// Which call of the AWS CLI makes which kind of resource, in CloudFormation's words, and how that one is called.

/** Without the stage's prefix and the account behind it. */
export const nameOf = (full, stage) => full.replace(new RegExp(`^powerpay-${stage}-?`), '').replace(/-<account>$/, '') || 'powerpay';

const tagged = (o, stage) => {
  const name = /Key=Name,Value=([^}]+)}/.exec(o['tag-specifications'][0]);
  return nameOf(name[1], stage);
};
const own = (type, option) => (o, stage) => ({ type, name: nameOf(o[option][0], stage) });
const tag = type => (o, stage) => ({ type, name: tagged(o, stage) });
const json = (type, option, pick) => (o, stage) => ({ type, name: nameOf(pick(JSON.parse(o[option][0])), stage) });
const single = (type, name) => () => ({ type, name });

const config = d => d.DistributionConfig.Comment;
const record = d => {
  const set = d.Changes[0].ResourceRecordSet;
  return `${set.Type} ${set.Name.replace(/\.?shop\.example$/, '')}`.trim();
};

export const kinds = {
  'ecr create-repository': own('AWS::ECR::Repository', 'repository-name'),
  'ec2 create-vpc': tag('AWS::EC2::VPC'),
  'ec2 create-internet-gateway': tag('AWS::EC2::InternetGateway'),
  'ec2 create-subnet': tag('AWS::EC2::Subnet'),
  'ec2 create-route-table': tag('AWS::EC2::RouteTable'),
  'ec2 create-vpc-endpoint': tag('AWS::EC2::VPCEndpoint'),
  'ec2 create-flow-logs': tag('AWS::EC2::FlowLog'),
  'ec2 create-security-group': own('AWS::EC2::SecurityGroup', 'group-name'),
  'ec2 run-instances': tag('AWS::EC2::Instance'),
  'ec2 allocate-address': tag('AWS::EC2::EIP'),
  'ec2 create-nat-gateway': tag('AWS::EC2::NatGateway'),
  'logs create-log-group': own('AWS::Logs::LogGroup', 'log-group-name'),
  'iam create-role': own('AWS::IAM::Role', 'role-name'),
  'kms create-key': single('AWS::KMS::Key', 'data'),
  'kms create-alias': (o, stage) => ({ type: 'AWS::KMS::Alias', name: nameOf(o['alias-name'][0].slice(6), stage) }),
  'secretsmanager create-secret': own('AWS::SecretsManager::Secret', 'name'),
  'rds create-db-instance': own('AWS::RDS::DBInstance', 'db-instance-identifier'),
  'rds create-db-subnet-group': own('AWS::RDS::DBSubnetGroup', 'db-subnet-group-name'),
  'rds create-db-parameter-group': own('AWS::RDS::DBParameterGroup', 'db-parameter-group-name'),
  'elasticache create-replication-group': own('AWS::ElastiCache::ReplicationGroup', 'replication-group-id'),
  'elasticache create-cache-subnet-group': own('AWS::ElastiCache::SubnetGroup', 'cache-subnet-group-name'),
  'sqs create-queue': own('AWS::SQS::Queue', 'queue-name'),
  'sns create-topic': own('AWS::SNS::Topic', 'name'),
  's3api create-bucket': own('AWS::S3::Bucket', 'bucket'),
  'lambda create-function': json('AWS::Lambda::Function', 'cli-input-json', d => d.FunctionName),
  'lambda create-event-source-mapping': own('AWS::Lambda::EventSourceMapping', 'function-name'),
  'events put-rule': own('AWS::Events::Rule', 'name'),
  'acm request-certificate': (o) => ({ type: 'AWS::CertificateManager::Certificate', name: o['domain-name'][0] }),
  'elbv2 create-load-balancer': own('AWS::ElasticLoadBalancingV2::LoadBalancer', 'name'),
  'elbv2 create-target-group': own('AWS::ElasticLoadBalancingV2::TargetGroup', 'name'),
  'elbv2 create-listener': o => ({ type: 'AWS::ElasticLoadBalancingV2::Listener', name: o.port[0] }),
  'ecs create-cluster': own('AWS::ECS::Cluster', 'cluster-name'),
  'ecs register-task-definition': json('AWS::ECS::TaskDefinition', 'cli-input-json', d => d.family),
  'ecs create-service': own('AWS::ECS::Service', 'service-name'),
  'application-autoscaling register-scalable-target': single('AWS::ApplicationAutoScaling::ScalableTarget', 'api'),
  'application-autoscaling put-scaling-policy': own('AWS::ApplicationAutoScaling::ScalingPolicy', 'policy-name'),
  'apigatewayv2 create-api': own('AWS::ApiGatewayV2::Api', 'name'),
  'apigatewayv2 create-stage': single('AWS::ApiGatewayV2::Stage', '$default'),
  'apigatewayv2 create-route': single('AWS::ApiGatewayV2::Route', '$default'),
  'apigatewayv2 create-integration': single('AWS::ApiGatewayV2::Integration', 'api'),
  'apigatewayv2 create-domain-name': single('AWS::ApiGatewayV2::DomainName', 'api'),
  'wafv2 create-web-acl': own('AWS::WAFv2::WebACL', 'name'),
  'cloudfront create-origin-access-control': (o, stage) =>
    ({ type: 'AWS::CloudFront::OriginAccessControl', name: nameOf(/^Name=([^,]+)/.exec(o['origin-access-control-config'][0])[1], stage) }),
  'cloudfront create-response-headers-policy': json('AWS::CloudFront::ResponseHeadersPolicy', 'response-headers-policy-config', d => d.Name),
  'cloudfront create-function': own('AWS::CloudFront::Function', 'name'),
  'cloudfront create-distribution-with-tags': json('AWS::CloudFront::Distribution', 'distribution-config-with-tags', config),
  'route53 change-resource-record-sets': json('AWS::Route53::RecordSet', 'change-batch', record),
  'sesv2 create-email-identity': single('AWS::SES::EmailIdentity', 'domain'),
  'sesv2 create-configuration-set': own('AWS::SES::ConfigurationSet', 'configuration-set-name'),
  'cloudwatch put-metric-alarm': json('AWS::CloudWatch::Alarm', 'cli-input-json', d => d.AlarmName),
  'cloudwatch put-dashboard': own('AWS::CloudWatch::Dashboard', 'dashboard-name'),
  'budgets create-budget': json('AWS::Budgets::Budget', 'budget', d => d.BudgetName),
};
