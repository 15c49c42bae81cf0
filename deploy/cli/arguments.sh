# Sourced by deploy and destroy: reads the command line. Whatever is wrong is said in one line before AWS is asked.
# shellcheck shell=bash

usage() {
  cat <<'TEXT'
usage: deploy/cli/deploy STAGE --domain DOMAIN --image IMAGE [--region REGION] [--alert ADDRESS] [--only STEP] [--dry-run [json]]
       deploy/cli/destroy STAGE [--region REGION] [--with-data] [--yes] [--dry-run [json]]
  STAGE      dev, prod or serverless: their sizes are in deploy/stages.json
  --domain   such as shop.example: its hosted zone must be in Route 53
  --image    in ECR, by digest (...@sha256:...) or by the commit's tag (7 to 40 hex digits), never latest
  --alert    who gets the alarms by mail
  --only     one step: a name in deploy/cli/steps, such as 40-cache
  --dry-run  prints every call and makes none; needs no credentials. json: a line of JSON for each
TEXT
}

arguments() {
  command -v jq >/dev/null || fail "jq is needed; install it"
  DOMAIN="" IMAGE="" ALERT="" ONLY="" WITH_DATA="" YES="" PLAN=""
  STAGE=${1:-}
  case $STAGE in
    "" | -h | --help)
      usage
      exit 0
      ;;
  esac
  jq -e --arg stage "$STAGE" '.stages[$stage]' "$stages" >/dev/null ||
    fail "there is no stage \"$STAGE\"; one of: $(jq -r '.stages | keys | join(", ")' "$stages")"
  read_sizes
  REGION=${AWS_REGION:-$(jq -r .region "$stages")}
  shift
  while [ $# -gt 0 ]; do
    option "$@"
    shift "$TAKEN"
  done
  jq -e --arg region "$REGION" '.regions | index($region)' "$stages" >/dev/null ||
    fail "region \"$REGION\" has not all that is needed; one of: $(jq -r '.regions | join(", ")' "$stages")"
}

option() {
  TAKEN=2
  case $1 in
    --dry-run)
      PLAN=text TAKEN=1
      [ "${2:-}" != json ] || { PLAN=json TAKEN=2; }
      return
      ;;
    --with-data) WITH_DATA=1 TAKEN=1 ;;
    --yes) YES=1 TAKEN=1 ;;
    --domain | --image | --region | --alert | --only)
      [ -n "${2:-}" ] || fail "$1 needs a value"
      ;;
    *) fail "\"$1\" is not known; see deploy/cli/deploy --help" ;;
  esac
  case $1 in
    --domain) DOMAIN=$2 ;;
    --image) IMAGE=$2 ;;
    --region) REGION=$2 ;;
    --alert) ALERT=$2 ;;
    --only) ONLY=$2 ;;
  esac
}

# What only deploy needs.
check_inputs() {
  [ -n "$DOMAIN" ] || fail "--domain is missing: the name customers type, such as shop.example"
  [[ $DOMAIN =~ ^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$ ]] || fail "\"$DOMAIN\" is no domain in small letters"
  [ -z "$ALERT" ] || [[ $ALERT =~ ^[^[:space:]@]+@[^[:space:]@]+\.[a-z]+$ ]] || fail "\"$ALERT\" is no mail address"
  [ -z "$ONLY" ] || [ -f "$here/steps/$ONLY" ] || fail "there is no step \"$ONLY\"; see deploy/cli/steps"
  [ "$ONLY" = 05-repository ] || check_image
}

check_image() {
  [ -n "$IMAGE" ] || fail "--image is missing: the image in ECR by its digest; see deploy/cli/README.md"
  [[ ! $IMAGE =~ :latest$ ]] || fail "the image's tag is latest: nobody could say what runs; name its digest"
  [[ $IMAGE =~ ^[a-z0-9./_-]+(:[0-9]+)?/[a-z0-9./_-]+(@sha256:[0-9a-f]{64}|:[0-9a-f]{7,40})$ ]] ||
    fail "\"$IMAGE\" names no image by digest (@sha256:...) or by a commit's tag"
}
