# Sourced by bin/deploy: its parts. Uses stage, domain, region, zone, folder, image, pages, texts.
# shellcheck disable=SC2154,SC2034 # what bin/deploy sets

CDK=${CDK:-deploy/node_modules/.bin/cdk}
EDGE=us-east-1

need_account() {
  command -v aws >/dev/null 2>&1 || die "no AWS CLI found; install version 2"
  account=$(aws sts get-caller-identity --query Account --output text 2>/dev/null) ||
    die "AWS does not know you: no credentials, or they have ended (aws sts get-caller-identity says why)"
  [ -x "$CDK" ] || need_deploy_packages
}

need_bootstrap() {
  local where
  for where in "$region" "$EDGE"; do
    aws cloudformation describe-stacks --region "$where" --stack-name CDKToolkit >/dev/null 2>&1 ||
      die "the account is not prepared for the CDK in $where: $CDK bootstrap aws://$account/$where"
  done
}

has() { [ -f "$folder/powerpay-$stage-$1.template.json" ]; }

# What a stack said when it was deployed: output_of PIECE NAME [REGION]
output_of() {
  aws cloudformation describe-stacks --region "${3:-$region}" --stack-name "powerpay-$stage-$1" \
    --query "Stacks[0].Outputs[?OutputKey=='Out$2'].OutputValue | [0]" --output text
}

# Deploys one piece with these parameters.
piece() {
  local name=powerpay-$stage-$1 one given=()
  shift
  for one in "$@"; do
    given+=(--parameters "$name:$one")
  done
  "$CDK" --app "$folder" deploy "$name" --exclusively --require-approval never --no-notices "${given[@]}"
}

find_zone() {
  [ -z "$zone" ] || return 0
  zone=$(aws route53 list-hosted-zones-by-name --dns-name "$domain" --max-items 1 \
    --query "HostedZones[?Name=='$domain.'].Id | [0]" --output text)
  zone=${zone#/hostedzone/}
  [ "$zone" != None ] || zone=''
}

part_foundation() {
  if [ -z "$zone" ]; then
    piece zone
    zone=$(output_of zone ZoneId)
    echo "name servers of $domain, for its registrar: $(output_of zone NameServers)"
    echo "certificates wait until the registrar names them"
  fi
  local one
  for one in keys buckets network images; do
    piece "$one"
  done
}

part_image() {
  local repository=powerpay-$stage-image
  if aws ecr describe-images --region "$region" --repository-name "$repository" \
    --image-ids "imageTag=$image" >/dev/null 2>&1; then
    echo "the image of $image is there"
    return
  fi
  [ "$(git rev-parse HEAD)" = "$image" ] || die "no image of $image in $repository, and this is another commit"
  [ -z "$(git status --porcelain)" ] || die "files are changed: an image is named by its commit, so commit them first"
  ./powerpay image push "$(output_of images Repository):$image"
}

need_settings() {
  local filled
  filled=$(aws secretsmanager describe-secret --region "$region" --secret-id "powerpay-$stage-settings" \
    --query VersionIdsToStages --output text)
  [ "$filled" != None ] ||
    die "the secret powerpay-$stage-settings is empty: aws secretsmanager put-secret-value \
--secret-id powerpay-$stage-settings --secret-string file://settings.json"
}

part_migrate() {
  local one task status where
  need_settings
  for one in database cache queues; do
    if has "$one"; then piece "$one"; fi
  done
  piece mail "ZoneId=$zone"
  piece tasks
  where=subnets=[$(output_of network PrivateSubnets)],securityGroups=[$(output_of network ShopGroup)]
  task=$(aws ecs run-task --region "$region" --cluster "powerpay-$stage" --launch-type FARGATE \
    --task-definition "powerpay-$stage-migrate" --query 'tasks[0].taskArn' --output text \
    --network-configuration "awsvpcConfiguration={$where}")
  aws ecs wait tasks-stopped --region "$region" --cluster "powerpay-$stage" --tasks "$task"
  status=$(aws ecs describe-tasks --region "$region" --cluster "powerpay-$stage" --tasks "$task" \
    --query 'tasks[0].containers[0].exitCode' --output text)
  [ "$status" = 0 ] ||
    die "the database is not at this version, and nothing else was changed: the log /powerpay/$stage/migrate says why"
}

part_release() {
  local given
  piece edge "ZoneId=$zone"
  given=("ZoneId=$zone" "CertificateArn=$(output_of edge CertificateArn "$EDGE")")
  ! grep -q '"FirewallArn": {' "$folder/powerpay-$stage-web.template.json" ||
    given+=("FirewallArn=$(output_of edge FirewallArn "$EDGE")")
  [ "$texts" = no ] || piece texts
  piece functions
  if [ "$stage" = serverless ]; then piece api; else piece api "ZoneId=$zone"; fi
  piece web "${given[@]}"
  piece watch
  if has pipeline; then piece pipeline; fi
  put_pages
}

# The pages last: they may want what the new API has. Files with a hash in their name are for ever.
put_pages() {
  local one from to below
  [ -d "$pages/customer/dist" ] || (cd web && ./build.sh)
  for one in customer:web: admin:admin:/admin; do
    IFS=: read -r from to below <<<"$one"
    aws s3 sync "$pages/$from/dist/assets" "s3://powerpay-$stage-$to-$account$below/assets" \
      --exclude '*.br' --exclude '*.gz' --cache-control 'public, max-age=31536000, immutable'
    aws s3 sync "$pages/$from/dist" "s3://powerpay-$stage-$to-$account$below" --exclude '*.br' --exclude '*.gz' \
      --exclude 'assets/*' --cache-control no-cache
  done
  aws cloudfront create-invalidation --distribution-id "$(output_of web WebDistribution)" --paths '/*' >/dev/null
  aws cloudfront create-invalidation --distribution-id "$(output_of web AdminDistribution)" --paths '/*' >/dev/null
}

# Through everything: CloudFront, the API, the database.
part_smoke() {
  local address
  for address in "$domain/v1/companies" "$domain/v1/gateways" "$domain/" "admin.$domain/admin/"; do
    address=https://$address
    curl -fsS --retry 10 --retry-delay 6 --retry-all-errors --max-time 20 "$address" >/dev/null ||
      die "$address does not answer"
    echo "ok - $address"
  done
}
