output "cluster" {
  value = aws_ecs_cluster.main
}

output "task" {
  value = aws_ecs_task_definition.main
}

output "containers" {
  value = jsondecode(aws_ecs_task_definition.main.container_definitions)
}

output "role_arns" {
  value = [module.role.arn, module.start.arn]
}

output "statements" {
  value = { migrate = module.role.statements, migrate-start = module.start.statements }
}

output "done" {
  description = "Known when the database is at the image's version."
  value       = terraform_data.run.id
}
