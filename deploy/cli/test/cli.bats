#!/usr/bin/env bats
# The scripts with a stand-in for the AWS CLI that only writes down what it is asked.

setup() {
  cd "$BATS_TEST_DIRNAME/.."
  export CALLS=$BATS_TEST_TMPDIR/calls PATH=$BATS_TEST_DIRNAME/fake:$PATH POWERPAY_PAUSE=0
  unset AWS_ENDPOINT_URL AWS_REGION
  : >"$CALLS"
  image=111111111111.dkr.ecr.eu-west-1.amazonaws.com/powerpay-dev-image:0123abc
}

# One line on its error output, a status of 1, and no call.
refused() {
  run ./deploy "$@"
  [ "$status" = 1 ]
  [ "${#lines[@]}" = 1 ]
  [ ! -s "$CALLS" ]
}

# No call has it.
none() {
  if grep -E -- "$1" "$CALLS"; then return 1; fi
}

@test "a stage that is none is refused before anything is asked" {
  refused test --domain shop.example --image "$image"
  [[ $output == *'no stage "test"; one of: dev, prod, serverless'* ]]
}

@test "a missing domain is refused" {
  refused dev --image "$image"
  [[ $output == *"--domain is missing"* ]]
}

@test "what is no domain is refused" {
  refused dev --domain "Shop Example" --image "$image"
  refused dev --domain localhost --image "$image"
}

@test "a region without all services is refused" {
  refused dev --domain shop.example --image "$image" --region eu-north-1
  [[ $output == *'"eu-north-1" has not all'*'eu-west-1'* ]]
}

@test "an image without a digest or commit, or with latest, is refused" {
  refused dev --domain shop.example
  refused dev --domain shop.example --image "${image%:*}"
  refused dev --domain shop.example --image "${image%:*}:1.0"
  refused dev --domain shop.example --image "${image%:*}:latest"
  [[ $output == *"tag is latest"* ]]
}

@test "an unknown word, an option without its value and a step that is none are refused" {
  refused dev --domain shop.example --image "$image" --force
  refused dev --image "$image" --domain
  refused dev --domain shop.example --image "$image" --only 99-nothing
}

@test "without credentials it says so and does nothing" {
  FAILS="sts get-caller-identity" run ./deploy dev --domain shop.example --image "$image"
  [ "$status" = 1 ]
  [[ $output == *"no credentials that AWS takes"* ]]
  [ "$(wc -l <"$CALLS")" = 1 ]
}

@test "a domain whose zone is not there stops it before anything is made" {
  run ./deploy dev --domain other.example --image "$image"
  [ "$status" = 1 ]
  [[ $output == *"no hosted zone for other.example"* ]]
  none ' (create|put|run)-'
}

@test "a call that AWS refuses ends all, and names step, call and reason" {
  FAILS="ec2 create-vpc" run ./deploy dev --domain shop.example --image "$image"
  [ "$status" != 0 ]
  [[ $output == *"step 10-network: aws ec2 create-vpc: An error occurred (LimitExceeded)"* ]]
  none 'create-subnet'
}

@test "an endpoint goes to every call, and to none when there is none" {
  run ./deploy dev --domain shop.example --image "$image" --only 05-repository
  none '--endpoint-url'
  : >"$CALLS"
  AWS_ENDPOINT_URL=http://127.0.0.1:9 run ./deploy dev --domain shop.example --image "$image" --only 05-repository
  [ -s "$CALLS" ]
  [ "$(grep -vc -- "--endpoint-url http://127.0.0.1:9" "$CALLS")" = 0 ]
}

@test "what is there is not made again" {
  THERE=1 run ./deploy dev --domain shop.example --image "$image" --only 05-repository
  [ "$status" = 0 ]
  none 'create-'
}

@test "a password is in no call" {
  run bash -c 'PLAN="" STAGE=dev REGION=eu-west-1; source lib.sh; hidden echo pass-word-of-the-test; call secretsmanager create-secret \
    --secret-string "$HIDDEN"; cat "${HIDDEN#file://}"; stat -c %a "$(dirname "${HIDDEN#file://}")"'
  [[ $output == *pass-word-of-the-test*700 ]]
  none 'pass-word'
}

@test "a word that came out empty is never sent" {
  run bash -c 'STAGE=dev REGION=eu-west-1; source lib.sh; call ec2 delete-vpc --vpc-id ""'
  [ "$status" = 1 ]
  run bash -c 'STAGE=dev REGION=eu-west-1; source lib.sh; call ec2 create-x --subnets SubnetId='
  [ "$status" = 1 ]
  [ ! -s "$CALLS" ]
}

@test "a dry run makes no call and needs no AWS CLI" {
  run env PATH=/usr/bin:/bin ./deploy serverless --domain shop.example --image "$image" --dry-run
  [ "$status" = 0 ]
  [ "${#lines[@]}" -gt 100 ]
  [ "$(printf '%s\n' "${lines[@]}" | grep -vc '^aws --region ')" = 0 ]
  [ ! -s "$CALLS" ]
}

@test "nothing calls aws but the wrapper" {
  run grep -nE '(^|[^-_a-zA-Z"./:])aws (--|[a-z0-9]+ [a-z0-9]+-)' lib.sh parts.sh arguments.sh function.sh task.sh gone.sh gone-network.sh deploy destroy steps/*
  [[ ! $output =~ aws\ [a-z] ]] || { echo "$output" && false; }
  [ "$(grep -c 'aws "\${endpoint\[@\]}"' lib.sh)" = 1 ]
}

@test "taking down asks first, and another answer touches nothing" {
  run ./destroy dev <<<"yes"
  [ "$status" = 1 ]
  [[ $output == *"nothing was touched"* ]]
  none ' (delete|modify|update|terminate)-'
}

@test "taking down keeps a snapshot, receipts, logs, secrets and the key, unless told" {
  run ./destroy dev --dry-run
  [[ $output == *final-db-snapshot-identifier* && $output != *dev-receipts* && $output != *delete-secret* && $output != *schedule-key* ]]
  run ./destroy dev --with-data --dry-run
  [[ $output == *skip-final-snapshot* && $output == *dev-receipts* && $output == *delete-secret* && $output == *schedule-key* ]]
}
