mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  stage          = "prod"
  domain         = "shop.example"
  image_tag      = "0123456789abcdef"
  alert_email    = "owner@shop.example"
  repository     = "powerpay/powerpay"
  connection_arn = "arn:aws:codeconnections:eu-west-1:111111111111:connection/one"
}

run "prod_survives_a_zone_within_its_budget" {
  command = plan

  # Two of everything
  assert {
    condition     = module.database.instance.multi_az
    error_message = "The database of prod stands in two zones."
  }
  assert {
    condition = (module.database.instance.backup_retention_period == 30 &&
    module.database.instance.deletion_protection)
    error_message = "Backups of 30 days, and nobody deletes it by mistake."
  }
  assert {
    condition = (module.cache[0].group.num_cache_clusters == 2 && module.cache[0].group.automatic_failover_enabled
    && module.cache[0].group.multi_az_enabled)
    error_message = "The cache of prod has a replica that takes over."
  }
  assert {
    condition     = module.api[0].capacity == [2, 8]
    error_message = "Two servers at least."
  }
  assert {
    condition     = alltrue([for tier in ["public", "private", "isolated"] : length(module.network.subnets[tier]) == 2])
    error_message = "Two zones, three tiers."
  }
  assert {
    condition     = module.network.nat == { gateways = 1, instances = 0 }
    error_message = "As many gateways as stages.json says."
  }
  assert {
    condition     = module.api[0].balancer.enable_deletion_protection
    error_message = "Nobody deletes the load balancer by mistake."
  }

  # Prices
  # Prices rise by the class: what breaks the budget is another family or another letter, found here before the bill.
  assert {
    condition     = contains(["db.t4g.micro", "db.t4g.small", "db.t4g.medium"], module.database.instance.instance_class)
    error_message = "The database's class breaks the budget of 400 USD: ./powerpay cost prod"
  }
  assert {
    condition     = contains(["cache.t4g.micro", "cache.t4g.small"], module.cache[0].group.node_type)
    error_message = "The cache's type breaks the budget: ./powerpay cost prod"
  }
  assert {
    condition     = tonumber(module.api[0].task.cpu) <= 1024 && tonumber(module.api[0].task.memory) <= 2048
    error_message = "The server's size breaks the budget: ./powerpay cost prod"
  }
  assert {
    condition     = module.watch.budget.limit_amount == "400" && length(module.watch.budget.notification) == 2
    error_message = "400 USD a month, warned of twice."
  }

  # TLS
  assert {
    condition     = module.api[0].listeners.https.ssl_policy == "ELBSecurityPolicy-TLS13-1-2-2021-06"
    error_message = "TLS 1.2 and 1.3."
  }
  assert {
    condition     = module.api[0].listeners.https.default_action[0].fixed_response[0].status_code == "403"
    error_message = "Who does not come by our CloudFront is refused."
  }
  assert {
    condition = alltrue([for site in module.web : (
      site.distribution.viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021" &&
      site.distribution.default_cache_behavior[0].viewer_protocol_policy == "redirect-to-https" &&
      site.distribution.ordered_cache_behavior[0].viewer_protocol_policy == "https-only"
    )])
    error_message = "Front ends by HTTPS only."
  }
  assert {
    condition     = alltrue([for site in module.web : site.distribution.price_class == "PriceClass_200"])
    error_message = "A price class with places in Africa."
  }
  assert {
    condition     = module.cache[0].group.transit_encryption_mode == "required"
    error_message = "The cache takes TLS only."
  }

  # Firewall
  assert {
    condition = toset(jsondecode(module.edge.firewall[0])[*].Name) == toset(["all", "sign-in", "webhooks", "webhook",
      "AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet",
    ])
    error_message = "Managed rules, rates, sign-in and webhooks."
  }
  assert {
    condition     = length(distinct(jsondecode(module.edge.firewall[0])[*].Priority)) == 7
    error_message = "Each rule has a priority of its own."
  }
  assert {
    condition     = alltrue([for site in module.web : site.distribution.web_acl_id != null])
    error_message = "Both front ends are behind the firewall."
  }

  # Pipeline
  assert {
    condition     = join(" ", module.pipeline[0].pipeline.stage[*].name) == "Source Test Build Migrate Deploy"
    error_message = "Migrations run before the new version."
  }
  assert {
    condition = toset(keys(module.pipeline[0].statements)) == toset([
      "pipeline", "pipeline-test", "pipeline-build", "pipeline-migrate", "pipeline-deploy",
    ])
    error_message = "Each step has a role of its own."
  }
  assert {
    condition = alltrue([for statements in module.pipeline[0].statements : contains(
      flatten([for one in statements : one.Action if one.Effect == "Deny"]), "secretsmanager:GetSecretValue"
    )])
    error_message = "No step may read a secret, whatever else says it may."
  }

  # Alarms
  assert {
    condition = alltrue([for alarm in module.watch.alarms :
      can(regex("docs/runbooks/[a-z-]+\\.md", alarm.alarm_description)) && length(alarm.alarm_actions) == 1
    ])
    error_message = "Each alarm names its runbook and tells somebody."
  }
  assert {
    condition = alltrue([for alarm in module.watch.alarms :
      contains(["GreaterThanThreshold", "LessThanThreshold"], alarm.comparison_operator) &&
      contains(["breaching", "notBreaching", "ignore", "missing"], alarm.treat_missing_data)
    ])
    error_message = "Words that CloudWatch knows."
  }
  assert {
    condition     = length(module.watch.dashboard.widgets) == length(module.watch.alarms)
    error_message = "A graph for each alarm."
  }
}
