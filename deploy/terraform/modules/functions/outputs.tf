output "main" {
  value = aws_lambda_function.main
}

output "statements" {
  value = { for name, role in module.role : "${name}-function" => role.statements }
}

output "mappings" {
  value = aws_lambda_event_source_mapping.queue
}

output "schedules" {
  value = { for name, rule in aws_cloudwatch_event_rule.schedule : name => rule.schedule_expression }
}
