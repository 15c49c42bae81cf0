mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  stage       = "dev"
  domain      = "shop.example"
  image_tag   = "0123456789abcdef"
  alert_email = "owner@shop.example"
}

run "dev_is_small_and_whole" {
  command = plan

  # Sizes
  assert {
    condition     = module.database.instance.instance_class == "db.t4g.micro" && !module.database.instance.multi_az
    error_message = "One smallest database."
  }
  assert {
    condition     = module.database.instance.engine == "postgres" && module.database.instance.engine_version == "17"
    error_message = "PostgreSQL 17."
  }
  assert {
    condition = (module.database.instance.backup_retention_period == 7 &&
    module.database.instance.storage_type == "gp3")
    error_message = "Backups of a week on gp3."
  }
  assert {
    condition     = module.api[0].task.cpu == "256" && module.api[0].task.memory == "1024"
    error_message = "A quarter of a processor and 1 GB."
  }
  assert {
    condition     = module.api[0].capacity == [1, 2]
    error_message = "One server, two at most."
  }
  assert {
    condition = (module.cache[0].group.node_type == "cache.t4g.micro" &&
    module.cache[0].group.num_cache_clusters == 1)
    error_message = "One smallest cache."
  }
  assert {
    condition     = module.network.nat == { gateways = 0, instances = 1 }
    error_message = "A NAT instance, no gateway: that alone is a third of the budget."
  }
  assert {
    condition     = length(module.edge.firewall) == 0 && length(module.pipeline) == 0 && length(module.http_api) == 0
    error_message = "No firewall, no pipeline, no API Gateway."
  }
  assert {
    condition     = module.watch.budget.limit_amount == "80"
    error_message = "80 USD a month."
  }

  # Running
  assert {
    condition     = module.api[0].task.runtime_platform[0].cpu_architecture == "ARM64"
    error_message = "ARM."
  }
  assert {
    condition     = alltrue([for function in module.functions.main : function.architectures == tolist(["arm64"])])
    error_message = "ARM."
  }
  assert {
    condition     = module.api[0].containers[0].stopTimeout == 60
    error_message = "60 seconds to end."
  }
  assert {
    condition     = module.api[0].service.deployment_circuit_breaker[0] == { enable = true, rollback = true }
    error_message = "A version that does not become healthy goes back by itself."
  }
  assert {
    condition     = !module.api[0].service.network_configuration[0].assign_public_ip
    error_message = "No public address for a server."
  }
  assert {
    condition     = module.migrate.containers[0].command == ["ng.powerpay.aws.AwsPowerPay", "migrate"]
    error_message = "Migrations are a task of their own."
  }

  # Queues
  assert {
    condition     = keys(module.queues.main) == ["mail-events", "notification", "sms-events", "vending"]
    error_message = "Four queues."
  }
  assert {
    condition = alltrue([for name in ["vending", "notification"] :
      module.queues.main[name].visibility_timeout_seconds >= 6 * module.functions.main[name].timeout
    ])
    error_message = "A message is hidden for six times as long as its function may run."
  }
  assert {
    condition = alltrue([for mapping in module.functions.mappings :
      mapping.function_response_types == toset(["ReportBatchItemFailures"]) && mapping.batch_size == 10
    ])
    error_message = "A function says which messages of a batch failed."
  }
  assert {
    condition     = alltrue([for queue in module.queues.main : jsondecode(queue.redrive_policy).maxReceiveCount == 5])
    error_message = "Five tries."
  }
  assert {
    condition     = alltrue([for queue in values(module.queues.dead) : queue.message_retention_seconds == 1209600])
    error_message = "Dead letters wait two weeks for a person."
  }
}
