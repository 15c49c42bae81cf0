output "instance" {
  value = aws_db_instance.main
}

output "parameters" {
  value = { for parameter in aws_db_parameter_group.main.parameter : parameter.name => parameter.value }
}

output "url" {
  description = "POWERPAY_DATABASE_URL"
  value       = "jdbc:postgresql://${aws_db_instance.main.address}:5432/powerpay?sslmode=require"
}

output "login_arn" {
  description = "Secret with the application's login."
  value       = aws_secretsmanager_secret_version.login.arn
}

output "owner_arn" {
  description = "Secret with the owner's, for migrations only."
  value       = aws_db_instance.main.master_user_secret[0].secret_arn
}

output "rotation" {
  value = jsondecode(aws_cloudformation_stack.rotation.template_body).Resources.Rotation.Properties
}
