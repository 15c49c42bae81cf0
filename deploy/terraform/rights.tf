# What a process may do, action by action; modules add what is theirs (a log, places in the network).
locals {
  may_read = [
    {
      Sid      = "Secrets"
      Effect   = "Allow"
      Action   = ["secretsmanager:GetSecretValue"]
      Resource = concat(local.settings_arns, [module.database.login_arn, module.database.owner_arn])
    },
    {
      Sid      = "KeyThroughServices" # opens secrets and receipts, and only through these
      Effect   = "Allow"
      Action   = ["kms:Decrypt", "kms:GenerateDataKey"]
      Resource = local.key_arn
      Condition = { StringEquals = {
        "kms:ViaService" = [for service in ["secretsmanager", "s3"] : "${service}.${var.region}.amazonaws.com"]
      } }
    },
    {
      Sid       = "DataKeys" # docs/runbooks/key-rotation.md
      Effect    = "Allow"
      Action    = ["kms:Encrypt", "kms:Decrypt"]
      Resource  = local.key_arn
      Condition = { StringEquals = { "kms:EncryptionContext:powerpay" = "data key" } }
    }
  ]

  may_work = concat(local.may_read, [
    {
      Sid      = "Receipts"
      Effect   = "Allow"
      Action   = ["s3:PutObject", "s3:GetObject"]
      Resource = "${module.storage.receipts.arn}/receipts/*"
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
  ])

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
