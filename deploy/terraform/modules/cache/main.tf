# Valkey for limits and look-ups that all servers share. Losing it loses nothing: each server counts for itself.
resource "aws_elasticache_subnet_group" "main" {
  name       = "${var.name}-cache"
  subnet_ids = var.subnet_ids
}

resource "aws_elasticache_replication_group" "main" {
  replication_group_id       = "${var.name}-cache"
  description                = "Limits and look-ups that PowerPay's servers share"
  engine                     = "valkey"
  engine_version             = "8.0"
  node_type                  = var.sizes.type
  num_cache_clusters         = var.sizes.nodes
  automatic_failover_enabled = var.sizes.nodes > 1
  multi_az_enabled           = var.sizes.nodes > 1
  port                       = 6379
  parameter_group_name       = "default.valkey8"
  subnet_group_name          = aws_elasticache_subnet_group.main.name
  security_group_ids         = [var.group_id]
  at_rest_encryption_enabled = true
  kms_key_id                 = var.key_arn
  transit_encryption_enabled = true
  transit_encryption_mode    = "required"
  auth_token                 = terraform_data.token.output
  auth_token_update_strategy = "ROTATE"
  maintenance_window         = "sun:03:30-sun:04:30"
  apply_immediately          = false
}

data "aws_secretsmanager_random_password" "token" {
  password_length     = 48
  exclude_punctuation = true # it stands in an address
}

# Asked for at every plan, kept from the first one. For a new one: -replace module.cache[0].terraform_data.token
resource "terraform_data" "token" {
  input = data.aws_secretsmanager_random_password.token.random_password
  lifecycle {
    ignore_changes = [input]
  }
}

# A setting with a password in it: the server reads it beside the others, by POWERPAY_SECRETS.
resource "aws_secretsmanager_secret" "address" {
  name                    = "${var.name}-cache"
  description             = "Address and password of PowerPay's cache"
  kms_key_id              = var.key_arn
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret_version" "address" {
  secret_id = aws_secretsmanager_secret.address.id
  secret_string = jsonencode({
    POWERPAY_REDIS_URL = format("rediss://:%s@%s:6379",
    terraform_data.token.output, aws_elasticache_replication_group.main.primary_endpoint_address)
  })
}
