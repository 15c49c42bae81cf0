output "alarms" {
  value = aws_cloudwatch_metric_alarm.main
}

output "topic_arn" {
  value = aws_sns_topic.alarms.arn
}

output "budget" {
  value = aws_budgets_budget.main
}

output "dashboard" {
  value = jsondecode(aws_cloudwatch_dashboard.main.dashboard_body)
}
