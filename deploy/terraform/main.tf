# One module for each piece. Order of reading: what lies below first, what customers see last.
module "secrets" {
  source    = "./modules/secrets"
  name      = local.name
  region    = var.region
  account   = local.account
  partition = local.partition
}

module "storage" {
  source   = "./modules/storage"
  name     = local.name
  account  = local.account
  key_arn  = local.key_arn
  log_days = local.log_days
}

module "network" {
  source     = "./modules/network"
  name       = local.name
  region     = var.region
  zones      = local.zones
  nat        = local.stage.nat
  has_server = local.is_server
  has_cache  = local.stage.cache != null
  logs_arn   = module.storage.logs.arn
}

module "images" {
  source  = "./modules/images"
  name    = local.name
  account = local.account
  key_arn = local.key_arn
  tag     = local.has_pipeline ? aws_ssm_parameter.running[0].insecure_value : var.image_tag
}

module "database" {
  source     = "./modules/database"
  name       = local.name
  sizes      = local.stage.database
  subnet_ids = module.network.subnets.isolated
  group_id   = module.network.groups["database"]
  rotation = {
    subnet_ids = module.network.subnets.private
    group_id   = module.network.groups["rotation"]
  }
  key_arn  = local.key_arn
  log_days = local.log_days
}

module "cache" {
  source     = "./modules/cache"
  count      = local.stage.cache == null ? 0 : 1
  name       = local.name
  sizes      = local.stage.cache
  subnet_ids = module.network.subnets.isolated
  group_id   = module.network.groups["cache"]
  key_arn    = local.key_arn
}

module "queues" {
  source = "./modules/queues"
  name   = local.name
  queues = local.picture.queues
  topics = { mail-events = [module.mail.topic_arn] }
}

module "mail" {
  source    = "./modules/mail"
  name      = local.name
  region    = var.region
  account   = local.account
  domain    = var.domain
  zone_id   = local.zone_id
  queue_arn = module.queues.main["mail-events"].arn
  key_arn   = local.key_arn
}

module "texts" {
  source            = "./modules/texts"
  count             = var.texts ? 1 : 0
  name              = local.name
  region            = var.region
  account           = local.account
  queue             = { arn = module.queues.main["sms-events"].arn, url = module.queues.main["sms-events"].url }
  sms_usd_per_month = var.sms_usd_per_month
  key_arn           = local.key_arn
  log_days          = local.log_days
}

module "migrate" {
  source     = "./modules/migrate"
  name       = local.name
  region     = var.region
  image      = module.images.image
  settings   = merge(local.settings, { POWERPAY_ROLE = "api" })
  statements = [local.may_read_secrets, local.may_open_secrets, local.may_use_data_keys]
  pull       = module.images.pull
  subnet_ids = module.network.subnets.private
  group_id   = module.network.groups["shop"]
  key_arn    = local.key_arn
  log_days   = local.log_days
  depends_on = [module.network, module.database] # the way out, and something to migrate
}
