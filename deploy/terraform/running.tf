# What runs: the server or its function, the functions behind queues, and what customers see.
locals {
  behind_queues = {
    for name, queue in local.picture.queues : name => {
      handler = queue.function
      memory  = local.stage.functions.memory
      timeout = local.stage.functions.timeoutSeconds
      abreast = local.stage.functions.abreast
      queue   = { arn = module.queues.main[name].arn }
    } if can(queue.function)
  }
  # Where no server runs; what "api" lacks of these is what only a function has.
  instead_of_a_server = {
    api = {
      handler  = "ng.powerpay.aws.api.ApiHandler"
      memory   = local.stage.api.memory
      timeout  = try(local.stage.api.timeoutSeconds, null)
      abreast  = try(local.stage.api.abreast, null)
      settings = { POWERPAY_DATABASE_CONNECTIONS = tostring(local.stage.api.connections) }
    }
    sweep = {
      handler  = "ng.powerpay.aws.queue.SweepHandler"
      memory   = local.stage.functions.memory
      timeout  = local.stage.functions.timeoutSeconds
      abreast  = 1
      schedule = "rate(1 minute)"
    }
  }
}

module "functions" {
  source = "./modules/functions"
  name   = local.name
  functions = merge(local.behind_queues, {
    for name, one in local.instead_of_a_server : name => one if !local.is_server
  })
  statements = merge(
    { for name in keys(local.behind_queues) : name => concat(local.may_work, [local.hear[name]]) },
    { api = local.may_work, sweep = concat(local.may_work, local.may_hear_events) }
  )
  image      = module.images.image
  migrated   = module.migrate.done
  settings   = local.function_settings
  subnet_ids = module.network.subnets.private
  group_id   = module.network.groups["shop"]
  key_arn    = local.key_arn
  log_days   = local.log_days
}

module "origin_certificate" {
  source  = "./modules/certificate"
  count   = local.is_server ? 1 : 0
  region  = var.region
  names   = [local.origin_host]
  zone_id = local.zone_id
}

module "api" {
  source              = "./modules/api"
  count               = local.is_server ? 1 : 0
  name                = local.name
  region              = var.region
  sizes               = local.stage.api
  image               = module.images.image
  settings            = local.server_settings
  statements          = concat(local.may_work, local.may_hear_events)
  pull                = module.images.pull
  cluster             = module.migrate.cluster
  migrated            = module.migrate.done
  vpc_id              = module.network.vpc_id
  public_subnet_ids   = module.network.subnets.public
  subnet_ids          = module.network.subnets.private
  balancer_group_id   = module.network.groups["balancer"]
  group_id            = module.network.groups["shop"]
  certificate_arn     = module.origin_certificate[0].arn
  origin_host         = local.origin_host
  origin_word         = terraform_data.origin_word.output
  zone_id             = local.zone_id
  logs_bucket         = module.storage.logs.bucket
  deletion_protection = local.stage.database.deletionProtection
  key_arn             = local.key_arn
  log_days            = local.log_days
}

module "http_api" {
  source   = "./modules/http-api"
  count    = local.is_server ? 0 : 1
  name     = local.name
  function = module.functions.main["api"]
  key_arn  = local.key_arn
  log_days = local.log_days
}

module "edge" {
  source       = "./modules/edge"
  name         = local.name
  domain       = var.domain
  zone_id      = local.zone_id
  has_firewall = local.stage.waf
}

module "web" {
  source   = "./modules/web"
  for_each = { web = var.domain, admin = "admin.${var.domain}" }
  name     = local.name
  site     = each.key
  account  = local.account
  host     = each.value
  zone_id  = local.zone_id
  shared   = module.edge.shared
  origin = {
    host = local.is_server ? local.origin_host : module.http_api[0].host
    word = terraform_data.origin_word.output
  }
}
