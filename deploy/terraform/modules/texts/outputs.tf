output "preferences" {
  value = aws_sns_sms_preferences.main
}

output "statements" {
  value = { texts-log = module.writes.statements, texts = module.passes_on.statements }
}
