output "arn" {
  value = aws_iam_role.main.arn
}

output "statements" {
  value       = jsondecode(aws_iam_role_policy.main.policy).Statement
  description = "What AWS gets, for tests."
}
