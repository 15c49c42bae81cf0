# Who looks at it, and who renews it.
locals {
  # What each piece is called in CloudWatch, by its word in deploy/alarms.json.
  dimensions = merge(
    { none = {} },
    { database = { DBInstanceIdentifier = module.database.instance.identifier } },
    { for name, queue in module.queues.main : "queue:${name}" => { QueueName = queue.name } },
    { for name, queue in module.queues.dead : "queue:${name}-dead" => { QueueName = queue.name } },
    { for name, function in module.functions.main : "function:${name}" => { FunctionName = function.function_name } },
    { for cache in module.cache : "cache" => { CacheClusterId = cache.first_node } },
    { for api in module.http_api : "http-api" => { ApiId = api.id } },
    merge([for api in module.api : {
      api = { ClusterName = module.migrate.cluster.name, ServiceName = api.service.name }
      alb = { LoadBalancer = api.balancer.arn_suffix }
      target-group = {
        LoadBalancer = api.balancer.arn_suffix
        TargetGroup  = api.target_group.arn_suffix
      }
    }]...)
  )
}

module "watch" {
  source      = "./modules/watch"
  name        = local.name
  stage       = var.stage
  region      = var.region
  account     = local.account
  alarms      = local.alarms
  dimensions  = local.dimensions
  alert_email = var.alert_email
  budget_usd  = local.stage.budget
  key_arn     = local.key_arn
}

module "pipeline" {
  source          = "./modules/pipeline"
  count           = local.has_pipeline ? 1 : 0
  name            = "${local.name}-pipeline"
  account         = local.account
  connection_arn  = var.connection_arn
  repository      = var.repository
  branch          = var.branch
  repository_arn  = module.images.repository.arn
  task_role_arns  = concat(module.migrate.role_arns, module.api[0].role_arns)
  definitions_arn = "arn:${local.partition}:ecs:${var.region}:${local.account}:task-definition"
  projects_arn    = "arn:${local.partition}:codebuild:${var.region}:${local.account}:project"
  cluster_arn     = module.migrate.cluster.arn
  service_arn     = module.api[0].service.id
  function_arns   = [for function in module.functions.main : function.arn]
  site_arns       = [for site in module.web : site.bucket.arn]
  distribution_arns = [
    for site in module.web : site.distribution.arn
  ]
  receipts_arn = module.storage.receipts.arn
  running_arn  = aws_ssm_parameter.running[0].arn
  key_arn      = local.key_arn
  log_days     = local.log_days
  settings = {
    REGION             = var.region
    REPOSITORY         = module.images.repository.repository_url
    CLUSTER            = module.migrate.cluster.name
    SERVICE            = module.api[0].service.name
    API                = module.api[0].task.family
    MIGRATE            = module.migrate.task.family
    SUBNETS            = join(",", module.network.subnets.private)
    GROUP              = module.network.groups["shop"]
    FUNCTIONS          = join(" ", [for function in module.functions.main : function.function_name])
    WEB_BUCKET         = module.web["web"].bucket.bucket
    WEB_DISTRIBUTION   = module.web["web"].distribution.id
    ADMIN_BUCKET       = module.web["admin"].bucket.bucket
    ADMIN_DISTRIBUTION = module.web["admin"].distribution.id
    SITE               = "https://${var.domain}"
    RUNNING            = aws_ssm_parameter.running[0].name
  }
}
