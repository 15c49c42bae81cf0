output "balancer" {
  value = aws_lb.main
}

output "target_group" {
  value = aws_lb_target_group.main
}

output "listeners" {
  value = { http = aws_lb_listener.http, https = aws_lb_listener.https }
}

output "service" {
  value = aws_ecs_service.main
}

output "task" {
  value = aws_ecs_task_definition.main
}

output "containers" {
  value = jsondecode(aws_ecs_task_definition.main.container_definitions)
}

output "capacity" {
  value = [aws_appautoscaling_target.main.min_capacity, aws_appautoscaling_target.main.max_capacity]
}

output "role_arns" {
  value = [module.role.arn, module.start.arn]
}

output "statements" {
  value = { api = module.role.statements, api-start = module.start.statements }
}
