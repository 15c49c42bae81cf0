output "arn" {
  description = "Known when it has its rights: Lambda looks at them when a function is made."
  value       = aws_iam_role.main.arn
  depends_on  = [aws_iam_role_policy.main]
}

output "statements" {
  value       = jsondecode(aws_iam_role_policy.main.policy).Statement
  description = "What AWS gets, for tests."
}
