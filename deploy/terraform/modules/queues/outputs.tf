output "main" {
  value = aws_sqs_queue.main
}

output "dead" {
  value = aws_sqs_queue.dead
}
