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

run "words_that_mean_nothing" {
  command = plan
  variables {
    region            = "af-north-9"
    domain            = "https://shop.example"
    image_tag         = "latest"
    alert_email       = "owner"
    sms_usd_per_month = -1
  }
  expect_failures = [
    var.region, var.domain, var.image_tag, var.alert_email, var.sms_usd_per_month,
  ]
}

run "half_a_source_and_another_domains_zone" {
  command = plan
  variables {
    repository = "powerpay/powerpay"
    zone       = "other.example"
  }
  expect_failures = [var.repository, var.zone]
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
