# Sourced by the steps that run tasks on Fargate.
# shellcheck shell=bash
MAIN=ng.powerpay.aws.AwsPowerPay
CLUSTER=powerpay-$STAGE

# starter NAME: who fetches the image and opens the log, ECS itself
starter() {
  local repository=${IMAGE#*/}
  role "$1-start" ecs-tasks "$(LOG="/powerpay/$STAGE/$1" NAME=${repository%%[@:]*} policy execution)"
}

# task NAME CPU MEMORY ENVIRONMENT COMMAND...: the document of a task definition
task() {
  jq -cn --arg full "$(name "$1")" --arg image "$IMAGE" --arg role "arn:aws:iam::$ACCOUNT:role/$(name "$1")" --arg name "$1" \
    --arg cpu "$2" --arg memory "$3" --argjson environment "$4" --arg region "$REGION" --arg group "/powerpay/$STAGE/$1" '
    {family: $full, taskRoleArn: $role, executionRoleArn: "\($role)-start", networkMode: "awsvpc", cpu: $cpu, memory: $memory,
     requiresCompatibilities: ["FARGATE"], runtimePlatform: {cpuArchitecture: "ARM64", operatingSystemFamily: "LINUX"},
     containerDefinitions: [{name: "powerpay", image: $image, essential: true, memory: ($memory | tonumber), stopTimeout: 60,
       user: "10001:10001", command: $ARGS.positional,
       environment: ($environment | to_entries | map({name: .key, value: .value})),
       logConfiguration: {logDriver: "awslogs", options: {"awslogs-group": $group, "awslogs-region": $region,
         "awslogs-stream-prefix": $name}}}]}' --args -- "${@:5}"
}

# definition NAME DOCUMENT: the newest of that name; a new one only if it would say something else
definition() {
  local print found
  print=$(fingerprint <<<"$2")
  found=$(ask ecs describe-task-definition --task-definition "$(name "$1")" --include TAGS \
    --query "[taskDefinition.taskDefinitionArn, tags[?key=='powerpay-print'].value | [0]]")
  if [ "${found#*$'\t'}" = "$print" ]; then
    printf '%s' "${found%%$'\t'*}"
  else
    make_new "task-$1" ecs register-task-definition --cli-input-json "$2" \
      --tags "key=powerpay-print,value=$print" "key=powerpay-stage,value=$STAGE" --query taskDefinition.taskDefinitionArn
  fi
}

network() {
  printf 'awsvpcConfiguration={subnets=[%s,%s],securityGroups=[%s],assignPublicIp=DISABLED}' \
    "$(subnet private-a)" "$(subnet private-b)" "$(group shop)"
}
