# Sourced by deploy and destroy: the one way of calling AWS, and four words around it. Every step uses these alone.
# shellcheck shell=bash
set -euo pipefail
shopt -s inherit_errexit

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
stages=$root/deploy/stages.json
# A call that AWS throttles or that is lost is made again by the client itself, at most five times.
export AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=5 AWS_PAGER="" AWS_CLI_AUTO_PROMPT=off
: "${PLAN:=}" "${STEP:=start}" "${STAGE:=}" "${REGION:=}"
# What a dry run prints goes past what steps keep in variables.
exec 3>&1

say() { [ -n "$PLAN" ] || echo "$*" >&3; }

fail() {
  echo "powerpay: $*" >&2
  exit 1
}

# call SERVICE OPERATION [...]: the only place that runs aws. In a dry run it prints what it would run.
# AT=us-east-1 before it: in that region. What must not be seen (passwords) comes in a file: hidden.
call() {
  local word
  # What a failed part of a line leaves behind; AWS takes some of it for "all".
  for word in "$@"; do
    [[ $word != "" && $word != *= ]] || fail "step $STEP: aws $1 $2: a word of the call is empty"
  done
  if [ -n "$PLAN" ]; then
    plan "$@"
    return
  fi
  local endpoint=() faults status=0
  [ -z "${AWS_ENDPOINT_URL:-}" ] || endpoint=(--endpoint-url "$AWS_ENDPOINT_URL")
  faults=$(mktemp)
  # A wait ends by itself after 10 to 60 minutes; nothing else takes so long.
  timeout 3700 aws "${endpoint[@]}" --region "${AT:-$REGION}" --output text --cli-connect-timeout 10 \
    --cli-read-timeout 120 "$@" 2>"$faults" || status=$?
  if [ "$status" != 0 ]; then
    echo "powerpay: step $STEP: aws $1 $2: $(tr -s '\n' ' ' <"$faults" | cut -c 1-500)" >&2
  fi
  rm -f "$faults"
  return "$status"
}

plan() {
  local word line="aws --region ${AT:-$REGION}"
  if [ "$PLAN" = json ]; then
    line="{\"step\":\"$STEP\",\"region\":\"${AT:-$REGION}\",\"call\":["
    for word in "$@"; do
      word=${word//\\/\\\\}
      word=${word//\"/\\\"}
      line+="\"${word//$'\n'/\\n}\","
    done
    line="${line%,}]}"
  else
    for word in "$@"; do
      [[ $word =~ ^[A-Za-z0-9_./:=,@\<\>-]+$ ]] || word=${word@Q}
      line+=" $word"
    done
  fi
  echo "$line" >&3
}

# What AWS says of what is not there; each service in its own words.
ABSENT='not ?found|no ?such|non ?existent|does ?not ?exist|not exist|\(404\)|unable to describe task definition'

# ask ...: what is there, or nothing. Any other fault than "there is none" ends the step.
ask() {
  [ -z "$PLAN" ] || return 0
  local answer faults status=0
  faults=$(mktemp)
  answer=$(call "$@" 2>"$faults") || status=$?
  if [ "$status" != 0 ] && ! grep -qiE "$ABSENT" "$faults"; then
    cat "$faults" >&2
    rm -f "$faults"
    return "$status"
  fi
  rm -f "$faults"
  [ "$status" != 0 ] || [ "$answer" = None ] || printf '%s' "$answer"
}

# find_made WHAT ...: what an earlier step made.
find_made() {
  local what=$1 found
  shift
  if [ -n "$PLAN" ]; then
    printf '<%s>' "$what"
    return
  fi
  found=$(ask "$@")
  [ -n "$found" ] || fail "step $STEP: there is no $what yet; run the steps before this one"
  printf '%s' "$found"
}

# make_new WHAT ...: makes it and says its id.
make_new() {
  local what=$1
  shift
  say "$STEP: making $what"
  call "$@"
  [ -z "$PLAN" ] || printf '<%s>' "$what"
}

# hidden COMMAND ...: its output in a file that only we can read, for a call's file://; gone when the step ends. The word
# that stands for it is in HIDDEN.
hidden() {
  HIDDEN="file://<secret>"
  [ -z "$PLAN" ] || return 0
  [ -n "${SECRETS:-}" ] || { SECRETS=$(mktemp -d) && trap 'rm -rf "$SECRETS"' EXIT; }
  "$@" >"$SECRETS/value"
  HIDDEN=file://$SECRETS/value
}

# again COMMAND ...: for what AWS believes only some seconds after it was made, such as a role.
again() {
  local try
  for try in 1 2 3 4 5 6; do
    if [ "$try" = 6 ]; then break; fi
    if "$@" 2>/dev/null; then return; fi
    sleep "${POWERPAY_PAUSE:-5}"
  done
  "$@"
}

# The stage's part of deploy/stages.json, by paths such as .api.cpu.
declare -A SIZES=()
read_sizes() {
  local path value
  while IFS='=' read -r path value; do
    SIZES[$path]=$value
  done < <(jq -r --arg stage "$STAGE" '.stages[$stage] | . as $all | paths | . as $path |
    "\(map(".\(.)") | join(""))=\($all | getpath($path) | if type == "object" then "{}" else . end)"' "$stages")
}
size() {
  [ -n "${SIZES[$1]:-}" ] || fail "deploy/stages.json: stage $STAGE has no $1"
  printf '%s' "${SIZES[$1]}"
}
has() { [[ ${SIZES[$1]:-null} != null && ${SIZES[$1]} != false ]]; }
queue() { jq -er --arg queue "$1" ".queues[\$queue]$2" "$stages"; }
name() { printf 'powerpay-%s-%s' "$STAGE" "$1"; }
tag() { printf 'ResourceType=%s,Tags=[{Key=Name,Value=%s},{Key=powerpay-stage,Value=%s}]' "$1" "$(name "$2")" "$STAGE"; }
named() { printf 'Name=tag:Name,Values=%s' "$(name "$1")"; }
account() { if [ -n "$PLAN" ]; then printf '<account>'; else call sts get-caller-identity --query Account; fi; }
arn() { printf 'arn:aws:%s:%s:%s:%s' "$1" "$REGION" "$ACCOUNT" "$2"; }
