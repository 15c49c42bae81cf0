# The key that wraps the shop's data keys and encrypts what is at rest, and the secret with the settings that are
# nobody's business. Terraform makes the secret and never its value: README.md, step 2.
resource "aws_kms_key" "data" {
  description             = "${var.name}-data"
  enable_key_rotation     = true
  deletion_window_in_days = 30
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:${var.partition}:iam::${var.account}:root" }
        Action    = [for action in local.owner_may : "kms:${action}"]
        Resource  = "*"
      },
      {
        Sid       = "Topics"
        Effect    = "Allow"
        Principal = { Service = ["cloudwatch.amazonaws.com", "ses.amazonaws.com", "budgets.amazonaws.com"] }
        Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
        Resource  = "*"
        Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
      },
      {
        Sid       = "Logs"
        Effect    = "Allow"
        Principal = { Service = "logs.${var.region}.amazonaws.com" }
        Action    = ["kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey", "kms:DescribeKey"]
        Resource  = "*"
        Condition = { ArnLike = { "kms:EncryptionContext:aws:logs:arn" = local.log_groups } }
      }
    ]
  })
}

locals {
  log_groups = "arn:${var.partition}:logs:${var.region}:${var.account}:log-group:*"
  # Everything by name: who administers the account decides by IAM who may do it.
  owner_may = [
    "DescribeKey", "GetKeyPolicy", "PutKeyPolicy", "ListKeyPolicies", "GetKeyRotationStatus", "EnableKeyRotation",
    "ListResourceTags", "TagResource", "UntagResource", "UpdateKeyDescription", "EnableKey", "DisableKey",
    "CreateAlias", "UpdateAlias", "DeleteAlias", "CreateGrant", "ListGrants", "RevokeGrant", "RetireGrant",
    "ScheduleKeyDeletion", "CancelKeyDeletion", "Encrypt", "Decrypt", "ReEncryptFrom", "ReEncryptTo",
    "GenerateDataKey", "GenerateDataKeyWithoutPlaintext",
  ]
}

resource "aws_kms_alias" "data" {
  name          = "alias/${var.name}-data"
  target_key_id = aws_kms_key.data.key_id
}

resource "aws_secretsmanager_secret" "settings" {
  name                    = "${var.name}-settings"
  description             = "Settings of PowerPay as JSON: keys of gateways and vendors, POWERPAY_DATA_KEY"
  kms_key_id              = aws_kms_key.data.arn
  recovery_window_in_days = 30
}
