# What a process may do, action by action; modules add what is theirs (a log, places in the network).
locals {
  may_read_secrets = {
    Sid      = "Secrets"
    Effect   = "Allow"
    Action   = ["secretsmanager:GetSecretValue"]
    Resource = concat(local.settings_arns, [module.database.login_arn, module.database.owner_arn])
  }
  may_open_secrets = {
    Sid       = "KeyOfSecrets"
    Effect    = "Allow"
    Action    = ["kms:Decrypt"]
    Resource  = local.key_arn
    Condition = { StringEquals = { "kms:ViaService" = "secretsmanager.${var.region}.amazonaws.com" } }
  }
  may_use_data_keys = {
    Sid       = "DataKeys" # docs/runbooks/key-rotation.md
    Effect    = "Allow"
    Action    = ["kms:Encrypt", "kms:Decrypt"]
    Resource  = local.key_arn
    Condition = { StringEquals = { "kms:EncryptionContext:powerpay" = "data key" } }
  }

  may_work = [
    local.may_read_secrets,
    local.may_open_secrets,
    local.may_use_data_keys,
    {
      Sid      = "Receipts"
      Effect   = "Allow"
      Action   = ["s3:PutObject", "s3:GetObject"]
      Resource = "${module.storage.receipts.arn}/receipts/*"
    },
    {
      Sid       = "KeyOfReceipts"
      Effect    = "Allow"
      Action    = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource  = local.key_arn
      Condition = { StringEquals = { "kms:ViaService" = "s3.${var.region}.amazonaws.com" } }
    },
    {
      Sid      = "Tell"
      Effect   = "Allow"
      Action   = ["sqs:SendMessage", "sqs:GetQueueAttributes"]
      Resource = [for name in ["vending", "notification"] : module.queues.main[name].arn]
    },
    {
      Sid      = "Mail"
      Effect   = "Allow"
      Action   = ["ses:SendEmail", "ses:SendRawEmail"]
      Resource = module.mail.sender_arns
    },
    {
      Sid      = "Texts" # a telephone number has no ARN
      Effect   = "Allow"
      Action   = ["sns:Publish"]
      Resource = "*"
    },
    {
      Sid      = "NoTopics"
      Effect   = "Deny"
      Action   = ["sns:Publish"]
      Resource = "arn:${local.partition}:sns:*:*:*"
    }
  ]

  # Reading queues; those of mail and texts are the server's, or the sweep's where there is none.
  hear = {
    for name, queue in module.queues.main : name => {
      Sid    = "Hear${replace(title(name), "-", "")}"
      Effect = "Allow"
      Action = [
        "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes",
      ]
      Resource = queue.arn
    }
  }
  may_hear_events = [local.hear["mail-events"], local.hear["sms-events"]]
}
