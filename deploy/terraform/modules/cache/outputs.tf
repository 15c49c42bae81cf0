output "group" {
  value = aws_elasticache_replication_group.main
}

output "secret_arn" {
  description = "Secret with POWERPAY_REDIS_URL."
  value       = aws_secretsmanager_secret_version.address.arn
}

output "first_node" {
  description = "CloudWatch counts by node; a replica has the primary's memory."
  value       = "${aws_elasticache_replication_group.main.replication_group_id}-001"
}
