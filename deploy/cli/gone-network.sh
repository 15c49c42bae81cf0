# Sourced by gone.sh: data and the network, last.
# shellcheck shell=bash

gone_cache() {
  [ -n "$PLAN" ] || [ -n "$(ask elasticache describe-replication-groups --replication-group-id "$(name cache)" \
    --query 'ReplicationGroups[0].Status')" ] || return 0
  gone elasticache delete-replication-group --replication-group-id "$(name cache)"
  call elasticache wait replication-group-deleted --replication-group-id "$(name cache)"
  gone elasticache delete-cache-subnet-group --cache-subnet-group-name "$(name cache)"
}

gone_database() {
  local id last=(--final-db-snapshot-identifier)
  id=$(name database)
  last+=("$id-last-$(date -u +%Y%m%d%H%M)")
  [ -z "$WITH_DATA" ] || last=(--skip-final-snapshot)
  if [ -n "$PLAN" ] || [ -n "$(ask rds describe-db-instances --db-instance-identifier "$id" --query 'DBInstances[0].DBInstanceStatus')" ]; then
    call rds modify-db-instance --db-instance-identifier "$id" --no-deletion-protection --apply-immediately \
      --query DBInstance.DBInstanceIdentifier >/dev/null
    gone rds delete-db-instance --db-instance-identifier "$id" "${last[@]}" --no-delete-automated-backups
    call rds wait db-instance-deleted --db-instance-identifier "$id"
  fi
  gone rds delete-db-subnet-group --db-subnet-group-name "$id"
  gone rds delete-db-parameter-group --db-parameter-group-name "$id"
}

gone_queues() {
  local queue url
  for queue in $(jq -r '.queues | keys[] | ., "\(.)-dead"' "$stages"); do
    for url in $(ids "queue-$queue" sqs get-queue-url --queue-name "$(name "$queue")" --query QueueUrl); do
      gone sqs delete-queue --queue-url "$url"
    done
  done
  gone sns delete-topic --topic-arn "$(topic mail-events)"
}

# The front ends' files are built again from the source; receipts and logs are not.
gone_buckets() {
  local names=(web admin) name
  [ -z "$WITH_DATA" ] || names+=(receipts logs)
  for name in "${names[@]}"; do
    empty "$(bucket "$name")"
    gone s3api delete-bucket --bucket "$(bucket "$name")"
  done
}

# empty BUCKET: all versions, a thousand at a time
empty() {
  local some
  while [ -z "$PLAN" ] && [ -n "$(ask s3api get-bucket-location --bucket "$1" --query 'LocationConstraint || `here`')" ]; do
    some=$(call s3api list-object-versions --bucket "$1" --max-items 500 --output json \
      --query '{Objects: [Versions, DeleteMarkers][][].{Key: Key, VersionId: VersionId}}')
    [ "$(jq '.Objects | length' <<<"$some")" -gt 0 ] || return 0
    call s3api delete-objects --bucket "$1" --bypass-governance-retention --delete "$(jq -c '.Quiet = true' <<<"$some")" >/dev/null
  done
}

# The key opens every backup and receipt that stays: without it they are lost, so it waits 30 days even then.
gone_secrets() {
  local secret id
  [ -n "$WITH_DATA" ] || return 0
  for secret in settings database cache; do
    gone secretsmanager delete-secret --secret-id "$(name $secret)" --recovery-window-in-days 7
  done
  for id in $(ids key kms describe-key --key-id "alias/$(name data)" --query KeyMetadata.KeyId); do
    gone kms delete-alias --alias-name "alias/$(name data)"
    gone kms schedule-key-deletion --key-id "$id" --pending-window-in-days 30
  done
}

gone_network() {
  local id group
  local vpc=(--filters "Name=tag:powerpay-stage,Values=$STAGE")
  for id in $(ids nat-gateway ec2 describe-nat-gateways --filter "$(named nat)" Name=state,Values=available --query 'NatGateways[].NatGatewayId'); do
    gone ec2 delete-nat-gateway --nat-gateway-id "$id"
    call ec2 wait nat-gateway-deleted --nat-gateway-ids "$id"
  done
  for id in $(ids nat-address ec2 describe-addresses --filters "$(named nat)" --query 'Addresses[].AllocationId'); do
    gone ec2 release-address --allocation-id "$id"
  done
  for id in $(ids nat-instance ec2 describe-instances --filters "$(named nat)" Name=instance-state-name,Values=pending,running,stopped \
    --query 'Reservations[].Instances[].InstanceId'); do
    gone ec2 terminate-instances --instance-ids "$id"
    call ec2 wait instance-terminated --instance-ids "$id"
  done
  for id in $(ids endpoint ec2 describe-vpc-endpoints "${vpc[@]}" --query 'VpcEndpoints[].VpcEndpointId'); do
    gone ec2 delete-vpc-endpoints --vpc-endpoint-ids "$id"
  done
  # Those that let others in go after those that they name.
  for group in database cache shop balancer nat; do
    for id in $(ids "group-$group" ec2 describe-security-groups --filters "$(named $group)" --query 'SecurityGroups[].GroupId'); do
      again gone ec2 delete-security-group --group-id "$id"
    done
  done
  for id in $(ids subnet ec2 describe-subnets "${vpc[@]}" --query 'Subnets[].SubnetId'); do
    again gone ec2 delete-subnet --subnet-id "$id"
  done
  for id in $(ids table ec2 describe-route-tables "${vpc[@]}" --query 'RouteTables[].RouteTableId'); do
    gone ec2 delete-route-table --route-table-id "$id"
  done
  gone_vpc
}

gone_vpc() {
  local id gateway
  for id in $(ids vpc ec2 describe-vpcs --filters "$(named vpc)" --query 'Vpcs[].VpcId'); do
    for gateway in $(ids internet-gateway ec2 describe-internet-gateways --filters "$(named internet)" --query 'InternetGateways[].InternetGatewayId'); do
      gone ec2 detach-internet-gateway --internet-gateway-id "$gateway" --vpc-id "$id"
      gone ec2 delete-internet-gateway --internet-gateway-id "$gateway"
    done
    gone ec2 delete-vpc --vpc-id "$id"
  done
}
