# The alarms of deploy/alarms.json, all told to one topic; a graph of each on one dashboard; and the budget.
locals {
  # A name may stand there twice with other figures, but once for a stage.
  alarms = { for alarm in var.alarms : alarm.name => alarm if contains(alarm.stages, var.stage) }

  # "tag:work=purchase" is a dimension of our own metrics; the others are pieces.
  dimensions = {
    for name, alarm in local.alarms : name => (
      alarm.dimension == "query" ? {} :
      startswith(alarm.dimension, "tag:")
      ? { for tag in [split("=", trimprefix(alarm.dimension, "tag:"))] : tag[0] => tag[1] }
      : var.dimensions[alarm.dimension]
    )
  }
}

resource "aws_sns_topic" "alarms" {
  name              = "${var.name}-alarms"
  kms_master_key_id = var.key_arn
}

resource "aws_sns_topic_policy" "alarms" {
  arn = aws_sns_topic.alarms.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Alarms"
      Effect    = "Allow"
      Principal = { Service = ["cloudwatch.amazonaws.com", "budgets.amazonaws.com"] }
      Action    = "sns:Publish"
      Resource  = aws_sns_topic.alarms.arn
      Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
    }]
  })
}

resource "aws_sns_topic_subscription" "alarms" {
  topic_arn = aws_sns_topic.alarms.arn
  protocol  = "email"
  endpoint  = var.alert_email
}

resource "aws_cloudwatch_metric_alarm" "main" {
  for_each            = local.alarms
  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = "What to do: ${each.value.runbook}"
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  evaluation_periods  = each.value.evaluationPeriods
  treat_missing_data  = each.value.missing
  alarm_actions       = [aws_sns_topic.alarms.arn]
  ok_actions          = [aws_sns_topic.alarms.arn]

  # Either one metric, or a question over many.
  namespace          = local.plain[each.key] ? each.value.namespace : null
  metric_name        = local.plain[each.key] ? each.value.metric : null
  period             = local.plain[each.key] ? each.value.periodSeconds : null
  dimensions         = local.plain[each.key] ? local.dimensions[each.key] : null
  statistic          = local.plain[each.key] && !local.percentile[each.key] ? each.value.statistic : null
  extended_statistic = local.plain[each.key] && local.percentile[each.key] ? each.value.statistic : null
  dynamic "metric_query" {
    for_each = local.plain[each.key] ? [] : [each.value]
    content {
      id          = "question"
      expression  = metric_query.value.query
      period      = metric_query.value.periodSeconds
      return_data = true
    }
  }
}

locals {
  plain      = { for name, alarm in local.alarms : name => alarm.dimension != "query" }
  percentile = { for name, alarm in local.alarms : name => startswith(alarm.statistic, "p") }
}

resource "aws_cloudwatch_dashboard" "main" {
  dashboard_name = var.name
  dashboard_body = jsonencode({
    widgets = [for name, alarm in aws_cloudwatch_metric_alarm.main : {
      type   = "metric"
      width  = 8
      height = 5
      properties = {
        title       = name
        region      = var.region
        annotations = { alarms = [alarm.arn] }
      }
    }]
  })
}

# Of the whole account: who has two stages in one hears of it early, not late.
resource "aws_budgets_budget" "main" {
  name         = "${var.name}-month"
  budget_type  = "COST"
  limit_amount = tostring(var.budget_usd)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"
  dynamic "notification" {
    for_each = { FORECASTED = 100, ACTUAL = 80 }
    content {
      notification_type         = notification.key
      threshold                 = notification.value
      threshold_type            = "PERCENTAGE"
      comparison_operator       = "GREATER_THAN"
      subscriber_sns_topic_arns = [aws_sns_topic.alarms.arn]
    }
  }
}
