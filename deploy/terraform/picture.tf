# The one picture and what of it this stage is: no size stands in any .tf file.
locals {
  picture      = jsondecode(file("${path.module}/../stages.json"))
  alarms       = jsondecode(file("${path.module}/../alarms.json"))
  stage        = local.picture.stages[var.stage]
  name         = "powerpay-${var.stage}"
  is_server    = local.stage.api.on == "ecs"
  has_pipeline = local.stage.pipeline
  account      = data.aws_caller_identity.me.account_id
  partition    = data.aws_partition.here.partition
  zones        = slice(data.aws_availability_zones.here.names, 0, local.stage.availabilityZones)
  zone_id      = data.aws_route53_zone.main.zone_id
  key_arn      = module.secrets.key.arn
  log_days     = local.stage.logDays
  origin_host  = "origin.${var.domain}"
}

data "aws_caller_identity" "me" {}

data "aws_partition" "here" {}

data "aws_availability_zones" "here" {
  state = "available"
  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"] # no local zones: they lack Fargate and RDS
  }
}

data "aws_route53_zone" "main" {
  name = coalesce(var.zone, var.domain)
}

# What CloudFront says to the load balancer: others' distributions do not know it.
data "aws_secretsmanager_random_password" "origin" {
  password_length     = 40
  exclude_punctuation = true
}

# Asked for at every plan, kept from the first one.
resource "terraform_data" "origin_word" {
  input = data.aws_secretsmanager_random_password.origin.random_password
  lifecycle {
    ignore_changes = [input]
  }
}

# Where a pipeline deploys, it says here what runs; everywhere else image_tag does.
resource "aws_ssm_parameter" "running" {
  count          = local.has_pipeline ? 1 : 0
  name           = "/${local.name}/running"
  description    = "Commit or digest of the image that runs; written by the pipeline"
  type           = "String"
  insecure_value = var.image_tag # no secret: plans show it
  lifecycle {
    ignore_changes = [insecure_value]
  }
}
