output "configuration_set" {
  value = aws_sesv2_configuration_set.main.configuration_set_name
}

output "identity" {
  value = aws_sesv2_email_identity.main
}

output "sender_arns" {
  description = "What a process needs rights on to send mail."
  value       = [aws_sesv2_email_identity.main.arn, aws_sesv2_configuration_set.main.arn]
}

output "topic_arn" {
  value = aws_sns_topic.events.arn
}
