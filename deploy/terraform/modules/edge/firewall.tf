# In AWS's own JSON: Terraform's schema has no end for statements within statements.
locals {
  managed = [
    "AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet",
  ]
  # Requests in five minutes from one address, below a path. Many customers share one address of their network.
  rates = {
    all      = { path = "/", most = 6000 }
    sign-in  = { path = "/v1/staff/sessions", most = 50 }
    webhooks = { path = "/v1/webhooks/", most = 3000 }
  }
  # Gateways and carriers only ever post.
  webhook = { path = "/v1/webhooks/", method = "POST" }

  below = {
    for path in distinct(concat([for rate in local.rates : rate.path], [local.webhook.path])) : path => {
      ByteMatchStatement = {
        SearchString         = path
        FieldToMatch         = { UriPath = {} }
        PositionalConstraint = "STARTS_WITH"
        TextTransformations  = [{ Priority = 0, Type = "NORMALIZE_PATH" }]
      }
    }
  }
  seen = { for name in concat(keys(local.rates), local.managed, ["webhook"]) : name => {
    SampledRequestsEnabled   = false # they hold what customers send
    CloudWatchMetricsEnabled = true
    MetricName               = name
  } }

  rules = concat(
    [for i, name in keys(local.rates) : {
      Name             = name
      Priority         = i
      Action           = { Block = { CustomResponse = { ResponseCode = 429 } } }
      VisibilityConfig = local.seen[name]
      Statement = {
        RateBasedStatement = {
          Limit               = local.rates[name].most
          EvaluationWindowSec = 300
          AggregateKeyType    = "IP"
          ScopeDownStatement  = local.below[local.rates[name].path]
        }
      }
    }],
    [{
      Name             = "webhook"
      Priority         = 10
      Action           = { Block = {} }
      VisibilityConfig = local.seen["webhook"]
      Statement = {
        AndStatement = {
          Statements = [
            local.below[local.webhook.path],
            { NotStatement = { Statement = {
              ByteMatchStatement = {
                SearchString         = local.webhook.method
                FieldToMatch         = { Method = {} }
                PositionalConstraint = "EXACTLY"
                TextTransformations  = [{ Priority = 0, Type = "NONE" }]
              }
            } } }
          ]
        }
      }
    }],
    [for i, name in local.managed : {
      Name             = name
      Priority         = 20 + i
      OverrideAction   = { None = {} }
      VisibilityConfig = local.seen[name]
      Statement = {
        ManagedRuleGroupStatement = {
          VendorName = "AWS"
          Name       = name
          # A gateway's event may be large, and is signed.
          RuleActionOverrides = name == "AWSManagedRulesCommonRuleSet" ? [
            { Name = "SizeRestrictions_BODY", ActionToUse = { Count = {} } }
          ] : []
        }
      }
    }]
  )
}

resource "aws_wafv2_web_acl" "main" {
  count       = var.has_firewall ? 1 : 0
  region      = "us-east-1"
  name        = "${var.name}-firewall"
  description = "In front of both distributions"
  scope       = "CLOUDFRONT"
  rule_json   = jsonencode(local.rules)
  default_action {
    allow {}
  }
  visibility_config {
    sampled_requests_enabled   = false
    cloudwatch_metrics_enabled = true
    metric_name                = "${var.name}-firewall"
  }
}
