# Sourced by destroy: what each part is taken down with. Whatever is not there any more is passed over.
# shellcheck shell=bash
source gone-network.sh

# gone ...: a call that may find nothing left to do
gone() {
  local faults status=0
  faults=$(mktemp)
  call "$@" 2>"$faults" >/dev/null || status=$?
  if [ "$status" != 0 ] && ! grep -qiE "$ABSENT" "$faults"; then
    cat "$faults" >&2
    rm -f "$faults"
    return "$status"
  fi
  rm -f "$faults"
}

# ids WHAT ...: of what is there, one a line; in a dry run one that stands for all
ids() {
  if [ -n "$PLAN" ]; then printf '<%s>\n' "$1"; else ask "${@:2}" | tr '\t' '\n'; fi
}

gone_watch() {
  local alarm
  for alarm in $(ids alarm cloudwatch describe-alarms --alarm-name-prefix "$(name '')" --query 'MetricAlarms[].AlarmName'); do
    gone cloudwatch delete-alarms --alarm-names "$alarm"
  done
  gone cloudwatch delete-dashboards --dashboard-names "powerpay-$STAGE"
  AT=us-east-1 gone budgets delete-budget --account-id "$ACCOUNT" --budget-name "$(name budget)"
  gone sns delete-topic --topic-arn "$(topic alarms)"
}

# The identity of the domain stays: other stages may send as it too.
gone_mail() {
  local set
  for set in $(ids configuration-set sesv2 get-configuration-set --configuration-set-name "powerpay-$STAGE" --query ConfigurationSetName); do
    gone sesv2 delete-configuration-set --configuration-set-name "$set"
  done
  gone_role texts-log
}

gone_role() {
  gone iam delete-role-policy --role-name "$(name "$1")" --policy-name rights
  gone iam delete-role --role-name "$(name "$1")"
}

# A distribution must be switched off, everywhere, before it can go.
gone_web() {
  local id tag config front
  for front in web admin; do
    for id in $(ids "distribution-$front" cloudfront list-distributions --query "DistributionList.Items[?Comment=='$(name $front)'].Id"); do
      tag=$(find_made tag cloudfront get-distribution-config --id "$id" --query ETag)
      config='<config>'
      [ -n "$PLAN" ] || config=$(call cloudfront get-distribution-config --id "$id" --query DistributionConfig --output json | jq -c '.Enabled = false')
      gone cloudfront update-distribution --id "$id" --if-match "$tag" --distribution-config "$config"
      call cloudfront wait distribution-deployed --id "$id"
      tag=$(find_made tag cloudfront get-distribution-config --id "$id" --query ETag)
      gone cloudfront delete-distribution --id "$id" --if-match "$tag"
    done
    for tag in $(ids tag cloudfront describe-function --name "$(name $front)" --query ETag); do
      gone cloudfront delete-function --name "$(name $front)" --if-match "$tag"
    done
  done
}

gone_door() {
  local id
  for id in $(ids http-api apigatewayv2 get-apis --query "Items[?Name=='$(name api)'].ApiId"); do
    gone apigatewayv2 delete-api --api-id "$id"
  done
  for id in $(ids balancer elbv2 describe-load-balancers --names "$(name api)" --query 'LoadBalancers[].LoadBalancerArn'); do
    gone elbv2 modify-load-balancer-attributes --load-balancer-arn "$id" --attributes Key=deletion_protection.enabled,Value=false
    gone elbv2 delete-load-balancer --load-balancer-arn "$id"
    call elbv2 wait load-balancers-deleted --load-balancer-arns "$id"
  done
  for id in $(ids targets elbv2 describe-target-groups --names "$(name api)" --query 'TargetGroups[].TargetGroupArn'); do
    gone elbv2 delete-target-group --target-group-arn "$id"
  done
}

gone_server() {
  local name
  if [ -n "$PLAN" ] || [ "$(ask ecs describe-services --cluster "powerpay-$STAGE" --services "$(name api)" --query 'services[0].status')" = ACTIVE ]; then
    gone ecs delete-service --cluster "powerpay-$STAGE" --service "$(name api)" --force
    call ecs wait services-inactive --cluster "powerpay-$STAGE" --services "$(name api)"
  fi
  gone ecs delete-cluster --cluster "powerpay-$STAGE"
  for name in api api-start migrate migrate-start; do gone_role $name; done
}

gone_functions() {
  local id name
  for name in vending notification sweep api; do
    for id in $(ids "mapping-$name" lambda list-event-source-mappings --function-name "$(name $name)" --query 'EventSourceMappings[].UUID'); do
      gone lambda delete-event-source-mapping --uuid "$id"
    done
    gone lambda delete-function --function-name "$(name $name)"
    gone_role $name-function
  done
  gone events remove-targets --rule "$(name sweep)" --ids sweep
  gone events delete-rule --name "$(name sweep)"
}
