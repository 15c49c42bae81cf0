mock_provider "aws" {
  source          = "./tests/mocks"
  override_during = plan
}

variables {
  stage       = "serverless"
  domain      = "shop.example"
  image_tag   = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
  alert_email = "owner@shop.example"
}

run "no_server_runs" {
  command = plan
  assert {
    condition     = length(module.api) == 0 && length(module.cache) == 0 && length(module.http_api) == 1
    error_message = "An HTTP API instead of servers and load balancer, and no cache."
  }
  assert {
    condition     = keys(module.functions.main) == ["api", "notification", "sweep", "vending"]
    error_message = "Four functions."
  }
  assert {
    condition     = module.functions.main["api"].timeout == 29 && module.functions.main["api"].memory_size == 1024
    error_message = "API Gateway waits 30 seconds."
  }
  assert {
    condition     = module.functions.main["api"].reserved_concurrent_executions == 8
    error_message = "No more of them than the database has connections for."
  }
  assert {
    condition = alltrue([for function in module.functions.main :
      function.environment[0].variables.POWERPAY_ROLE == "serverless"
    ])
    error_message = "Functions tell the queues themselves where no server does."
  }
  assert {
    condition     = module.functions.schedules == { sweep = "rate(1 minute)" }
    error_message = "The sweep comes every minute."
  }
  assert {
    condition     = endswith(module.images.image, "@${var.image_tag}")
    error_message = "A digest follows an @."
  }
  assert {
    condition     = module.watch.budget.limit_amount == "25"
    error_message = "25 USD a month."
  }
}
