output "key" {
  value = aws_kms_key.data
}

output "settings" {
  value = aws_secretsmanager_secret.settings
}
