# Sourced by deploy: what several steps need.
# shellcheck shell=bash

vpc() { find_made vpc ec2 describe-vpcs --filters "$(named vpc)" --query 'Vpcs[0].VpcId'; }
subnet() { find_made "subnet-$1" ec2 describe-subnets --filters "$(named "$1")" --query 'Subnets[0].SubnetId'; }
group() { find_made "group-$1" ec2 describe-security-groups --filters "$(named "$1")" --query 'SecurityGroups[0].GroupId'; }
key() { find_made key kms describe-key --key-id "alias/$(name data)" --query KeyMetadata.Arn; }
secret() { find_made "secret-$1" secretsmanager describe-secret --secret-id "$(name "$1")" --query ARN; }
zone_id() { find_made zone route53 list-hosted-zones-by-name --dns-name "$DOMAIN." --max-items 1 --query 'HostedZones[0].Id'; }
queue_url() { find_made "queue-$1" sqs get-queue-url --queue-name "$(name "$1")" --query QueueUrl; }
topic() { arn sns "$(name "$1")"; }
bucket() { printf '%s-%s' "$(name "$1")" "$ACCOUNT"; }
balancer() { find_made "balancer" elbv2 describe-load-balancers --names "$(name api)" --query "LoadBalancers[0].$1"; }
targets() { find_made "targets" elbv2 describe-target-groups --names "$(name api)" --query 'TargetGroups[0].TargetGroupArn'; }
http_api() { find_made "http-api" apigatewayv2 get-apis --query "Items[?Name=='$(name api)'].$1 | [0]"; }
certificate() {
  AT=${2:-$REGION} find_made certificate acm list-certificates --query \
    "CertificateSummaryList[?DomainName=='$1'].CertificateArn | [0]"
}
owner_secret() {
  find_made owner-secret rds describe-db-instances --db-instance-identifier "$(name database)" \
    --query 'DBInstances[0].MasterUserSecret.SecretArn'
}

# record NAME TYPE VALUE
record() {
  call route53 change-resource-record-sets --hosted-zone-id "$zone" --query ChangeInfo.Id --change-batch "$(jq -cn --arg name "$1" \
    --arg type "$2" --arg value "$3" '{Changes: [{Action: "UPSERT", ResourceRecordSet: {Name: $name, Type: $type, TTL: 1800,
      ResourceRecords: [{Value: $value}]}}]}')" >/dev/null
}

# One document of the statements in policies/NAME.json, with this stage's names in them.
policy() {
  local part
  for part in "$@"; do
    sed -e "s|@REGION@|$REGION|g; s|@ACCOUNT@|$ACCOUNT|g; s|@STAGE@|$STAGE|g; s|@DOMAIN@|$DOMAIN|g" \
      -e "s|@KEY@|${KEY:-}|g; s|@OWNER@|${OWNER:-}|g; s|@NAME@|${NAME:-}|g; s|@LOG@|${LOG:-}|g" "policies/$part.json"
  done | jq -cs '{Version: "2012-10-17", Statement: add}'
}

# role NAME SERVICE DOCUMENT: may be taken by the service, and do what the document says.
role() {
  local role trust
  role=$(name "$1")
  trust=$(jq -cn --arg who "$2.amazonaws.com" --arg account "$ACCOUNT" '{Version: "2012-10-17", Statement: [{Effect: "Allow",
    Principal: {Service: $who}, Action: "sts:AssumeRole", Condition: {StringEquals: {"aws:SourceAccount": $account}}}]}')
  if [ -z "$(ask iam get-role --role-name "$role" --query Role.RoleName)" ]; then
    make_new "role-$1" iam create-role --role-name "$role" --assume-role-policy-document "$trust" \
      --tags "Key=powerpay-stage,Value=$STAGE" --query Role.RoleName >/dev/null
  fi
  call iam put-role-policy --role-name "$role" --policy-name rights --policy-document "$3"
}

log_group() {
  if [ -z "$(ask logs describe-log-groups --log-group-name-prefix "$1" --query "logGroups[?logGroupName=='$1'].arn | [0]")" ]; then
    make_new "log-group" logs create-log-group --log-group-name "$1" --tags "powerpay-stage=$STAGE" >/dev/null
  fi
  call logs put-retention-policy --log-group-name "$1" --retention-in-days "$(size .logDays)"
}

# environment HOST CONNECTIONS ROLE: what the server and the functions read at their start: places only, no secret
# (docs/configuration.md)
environment() {
  local host=$1 connections=$2 redis=""
  has .cache && redis=,$(secret cache)
  jq -cn --arg region "$REGION" --arg domain "$DOMAIN" --arg host "$host" --arg connections "$connections" \
    --arg secrets "$(secret settings)$redis" --arg login "$(secret database)" --arg owner "$(owner_secret)" --arg key "$(key)" \
    --arg vending "$(queue_url vending)" --arg notification "$(queue_url notification)" \
    --arg mail "$(queue_url mail-events)" --arg sms "$(queue_url sms-events)" \
    --arg receipts "$(bucket receipts)" --arg set "powerpay-$STAGE" --arg role "$3" --argjson queue "$(jq -c .queues.vending "$stages")" \
    --arg timeout "$(size .functions.timeoutSeconds)s" \
    --argjson metrics "$(jq -c --arg stage "$STAGE" '.stages[$stage].metrics // []' "$stages")" '{POWERPAY_AWS_REGION: $region, POWERPAY_PUBLIC_URL: "https://\($domain)", POWERPAY_STAFF_URL: "https://admin.\($domain)",
    POWERPAY_ADDRESS: "0.0.0.0", POWERPAY_BEHIND_PROXY: "yes", POWERPAY_DATABASE_URL: "jdbc:postgresql://\($host):5432/powerpay?sslmode=require",
    POWERPAY_DATABASE_CONNECTIONS: $connections, POWERPAY_DATABASE_MIGRATE: "no", POWERPAY_ROLE: $role, POWERPAY_DATABASE_SECRET: $login, POWERPAY_DATABASE_OWNER_SECRET: $owner,
    POWERPAY_SECRETS: $secrets, POWERPAY_KMS_KEYS: $key, POWERPAY_AWS_VENDING_QUEUE: $vending,
    POWERPAY_AWS_NOTIFICATION_QUEUE: $notification, POWERPAY_AWS_QUEUE_VISIBILITY: "\($queue.visibilitySeconds)s",
    POWERPAY_AWS_FUNCTION_TIMEOUT: $timeout, POWERPAY_RECEIPTS_BUCKET: $receipts, POWERPAY_RECEIPTS_KMS_KEY: $key,
    POWERPAY_MAIL_BY: "ses", POWERPAY_MAIL_FROM: "PowerPay <no-reply@\($domain)>", POWERPAY_AWS_SES_CONFIGURATION_SET: $set,
    POWERPAY_AWS_SES_EVENTS_QUEUE: $mail, POWERPAY_AWS_SNS_EVENTS_QUEUE: $sms}
    + if $metrics == [] then {} else {POWERPAY_AWS_METRICS_ONLY: ($metrics | join(","))} end'
}

database_host() {
  find_made database-host rds describe-db-instances --db-instance-identifier "$(name database)" \
    --query 'DBInstances[0].Endpoint.Address'
}

# So that a later run sees whether anything would change.
fingerprint() { sha256sum | cut -c 1-32; }
