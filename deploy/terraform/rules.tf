# What must never be otherwise, in any stage: terraform plan warns of it, terraform test fails.
locals {
  statements = merge(
    module.migrate.statements,
    module.functions.statements,
    merge(module.api[*].statements...),
    merge(module.texts[*].statements...),
    merge(module.pipeline[*].statements...)
  )
  allowed = flatten([
    for role, statements in local.statements : [
      for statement in statements : [
        for action in flatten([statement.Action]) : {
          role     = role
          action   = action
          resource = flatten([statement.Resource])
        }
      ] if statement.Effect == "Allow"
    ]
  ])
  # What AWS gives no name to: a telephone number, a place in the network, a definition that is not made yet.
  nameless = [
    "sns:Publish", "ecr:GetAuthorizationToken", "ecs:RegisterTaskDefinition", "ecs:DescribeTaskDefinition",
    "ecs:DescribeTasks", "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
    "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
  ]
  starred = [for one in local.allowed : "${one.role} ${one.action}" if strcontains(one.action, "*")]
  boundless = [
    for one in local.allowed : "${one.role} ${one.action}"
    if contains(one.resource, "*") && !contains(local.nameless, one.action)
  ]
  open_doors = [
    for name, door in module.network.doors : name if door.cidr_ipv4 == "0.0.0.0/0" && name != "balancer-http"
  ]
  containers = flatten(concat([module.migrate.containers], module.api[*].containers))
  environments = merge(
    { for container in local.containers : container.name => [for one in container.environment : one.name] },
    { for name, function in module.functions.main : "function ${name}" => keys(function.environment[0].variables) }
  )
  images = concat(
    [for container in local.containers : container.image],
    [for function in module.functions.main : function.image_uri]
  )
  blocks = concat(
    values(module.storage.public_access_blocks),
    [for site in module.web : site.public_access_block],
    module.pipeline[*].public_access_block
  )
  secret_settings = "(PASSWORD|SECRET_KEY|API_KEY|_TOKEN|DATA_KEY|DATA_KEYS|REDIS_URL|SMTP_URL|SECRET_HASH|PRIVATE_KEY|IDENTITY_KEY|USSD_KEY)$"
}

check "no_star_in_a_policy" {
  assert {
    condition     = length(local.starred) == 0
    error_message = "A policy has a star for actions: ${join(", ", local.starred)}"
  }
  assert {
    condition     = length(local.boundless) == 0
    error_message = "A policy allows something on everything: ${join(", ", local.boundless)}"
  }
}

check "the_pipeline_reads_no_customers_data" {
  assert {
    condition = alltrue([
      for one in local.allowed : !can(regex("^(secretsmanager|kms|rds|sqs|dynamodb|logs:Get|logs:Filter)", one.action))
      if startswith(one.role, "pipeline")
    ])
    error_message = "The pipeline may read what is customers'."
  }
}

check "no_public_bucket" {
  assert {
    condition = alltrue([for one in local.blocks : (
      one.block_public_acls && one.block_public_policy && one.ignore_public_acls && one.restrict_public_buckets
    )])
    error_message = "A bucket may be made public."
  }
}

check "only_the_load_balancer_is_open" {
  assert {
    condition     = length(local.open_doors) == 0
    error_message = "Open to the world: ${join(", ", local.open_doors)}"
  }
}

check "http_only_sends_on" {
  assert {
    condition     = alltrue([for api in module.api : api.listeners.http.default_action[0].type == "redirect"])
    error_message = "The plain HTTP listener answers requests itself."
  }
}

check "everything_is_encrypted" {
  assert {
    condition     = module.database.instance.storage_encrypted && module.database.instance.kms_key_id == local.key_arn
    error_message = "The database's volume is not encrypted with the stage's key."
  }
  assert {
    condition     = alltrue([for volume in module.network.volumes : volume.encrypted])
    error_message = "The volume of the NAT instance is not encrypted."
  }
  assert {
    condition = alltrue([for cache in module.cache : (
      cache.group.at_rest_encryption_enabled && cache.group.transit_encryption_enabled
    )])
    error_message = "The cache is not encrypted."
  }
  assert {
    condition     = module.database.parameters["rds.force_ssl"] == "1" && !module.database.instance.publicly_accessible
    error_message = "The database takes connections without TLS, or from outside."
  }
}

check "each_queue_has_its_dead_letter_queue" {
  assert {
    condition = alltrue([for name, queue in module.queues.main : (
      try(jsondecode(queue.redrive_policy).deadLetterTargetArn, "") == module.queues.dead[name].arn
    )])
    error_message = "A queue has no dead-letter queue: what fails comes for ever."
  }
}

check "no_alarm_is_missing" {
  assert {
    condition = toset(keys(module.watch.alarms)) == toset([
      for alarm in local.alarms : alarm.name if contains(alarm.stages, var.stage)
    ])
    error_message = "Not every alarm of deploy/alarms.json is there."
  }
}

check "no_secret_in_the_environment" {
  assert {
    condition = alltrue(flatten([
      for names in local.environments : [for name in names : !can(regex(local.secret_settings, name))]
    ]))
    error_message = "A secret is in the environment; it belongs into the secret that POWERPAY_SECRETS names."
  }
}

check "the_image_does_not_move" {
  assert {
    condition     = alltrue([for image in local.images : can(regex("(:[0-9a-f]{7,40}|@sha256:[0-9a-f]{64})$", image))])
    error_message = "An image is named neither by commit nor by digest."
  }
}
