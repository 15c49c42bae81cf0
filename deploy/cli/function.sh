# Sourced by the steps that make functions.
# shellcheck shell=bash
# The image starts a JVM with a main class; a function's is the client of Lambda's Runtime API, and its handler.
CLIENT=com.amazonaws.services.lambda.runtime.api.client.AWSLambda

# make_function NAME HANDLER MEMORY SECONDS ENVIRONMENT DOCUMENT: all in the VPC, on ARM, from the image
make_function() {
  local full print was wait=(lambda wait function-updated-v2 --function-name "$(name "$1")") settings
  full=$(name "$1")
  log_group "/aws/lambda/$full"
  role "$1-function" lambda "$6"
  settings=$(jq -cn --arg full "$full" --arg role "arn:aws:iam::$ACCOUNT:role/$full-function" --arg subnets "$(subnet private-a) $(subnet private-b)" \
    --arg group "$(group shop)" --argjson memory "$3" --argjson seconds "$4" --argjson environment "$5" \
    --arg client $CLIENT --arg handler "$2::handleRequest" --arg key "$(key)" '{FunctionName: $full, Role: $role, MemorySize: $memory,
    Timeout: $seconds, Environment: {Variables: $environment}, ImageConfig: {Command: [$client, $handler]}, KMSKeyArn: $key,
    VpcConfig: {SubnetIds: ($subnets | split(" ")), SecurityGroupIds: [$group]}, TracingConfig: {Mode: "Active"}}')
  print=$(printf '%s%s' "$settings" "$IMAGE" | fingerprint)
  was=$(ask lambda get-function --function-name "$full" --query 'Tags."powerpay-print"')
  if [ -z "$was" ]; then
    again make_new "function-$1" lambda create-function --package-type Image --architectures arm64 --code "ImageUri=$IMAGE" \
      --tags "powerpay-stage=$STAGE,powerpay-print=$print" --cli-input-json "$settings" --query FunctionName >/dev/null
    call lambda wait function-active-v2 --function-name "$full"
  elif [ "$was" != "$print" ]; then
    call lambda update-function-configuration --cli-input-json "$settings" --query FunctionName >/dev/null
    call "${wait[@]}"
    call lambda update-function-code --function-name "$full" --image-uri "$IMAGE" --query FunctionName >/dev/null
    call "${wait[@]}"
    call lambda tag-resource --resource "$(arn lambda "function:$full")" --tags "powerpay-print=$print"
  fi
}

# may_call NAME WHO SOURCE-ARN
may_call() {
  ask lambda get-policy --function-name "$(name "$1")" --query Policy | grep -qF "$3" ||
    call lambda add-permission --function-name "$(name "$1")" --statement-id "${2%%.*}" --action lambda:InvokeFunction \
      --principal "$2" --source-arn "$3" --source-account "$ACCOUNT" --query Statement >/dev/null
}

# function_environment CONNECTIONS
function_environment() {
  local role=lambda
  [ "$(size .api.on)" != lambda ] || role=serverless
  environment "$(database_host)" "$1" $role | jq -c '. + {JDK_JAVA_OPTIONS: "-XX:TieredStopAtLevel=1"}'
}
