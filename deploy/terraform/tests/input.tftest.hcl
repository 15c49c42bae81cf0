# Bad input is one clear line, before anything is asked of AWS.
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

run "a_stage_that_is_none" {
  command = plan
  variables {
    stage = "staging"
  }
  expect_failures = [var.stage]
}

run "a_region_without_a_service" {
  command = plan
  variables {
    region = "af-north-9"
  }
  expect_failures = [var.region]
}

run "an_address_for_a_domain" {
  command = plan
  variables {
    domain = "https://shop.example"
  }
  expect_failures = [var.domain]
}

run "another_domains_zone" {
  command = plan
  variables {
    zone = "other.example"
  }
  expect_failures = [var.zone]
}

run "an_image_that_moves" {
  command = plan
  variables {
    image_tag = "latest"
  }
  expect_failures = [var.image_tag]
}

run "nobody_to_alarm" {
  command = plan
  variables {
    alert_email = "owner"
  }
  expect_failures = [var.alert_email]
}

run "half_a_source" {
  command = plan
  variables {
    repository = "powerpay/powerpay"
  }
  expect_failures = [var.repository]
}

run "code_connections_that_cape_town_lacks" {
  command = plan
  variables {
    region         = "af-south-1"
    repository     = "powerpay/powerpay"
    connection_arn = "arn:aws:codeconnections:eu-west-1:111111111111:connection/one"
  }
  expect_failures = [var.connection_arn]
}
