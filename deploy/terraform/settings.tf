# What every process is told: docs/configuration.md. Nothing here is a secret; secrets are named, and each process
# reads them itself.
locals {
  settings = merge(local.metrics, {
    POWERPAY_PUBLIC_URL                = "https://${var.domain}"
    POWERPAY_STAFF_URL                 = "https://admin.${var.domain}"
    POWERPAY_BEHIND_PROXY              = "yes"
    POWERPAY_SECRETS                   = join(",", local.settings_arns)
    POWERPAY_DATABASE_URL              = module.database.url
    POWERPAY_DATABASE_SECRET           = module.database.login_arn
    POWERPAY_DATABASE_OWNER_SECRET     = module.database.owner_arn
    POWERPAY_DATABASE_MIGRATE          = "no"
    POWERPAY_DATABASE_CONNECTIONS      = "2"
    POWERPAY_KMS_KEYS                  = local.key_arn
    POWERPAY_RECEIPTS_BUCKET           = module.storage.receipts.bucket
    POWERPAY_RECEIPTS_KMS_KEY          = local.key_arn
    POWERPAY_AWS_REGION                = var.region
    POWERPAY_AWS_FUNCTION_TIMEOUT      = "${local.stage.functions.timeoutSeconds}s"
    POWERPAY_AWS_QUEUE_VISIBILITY      = "${local.picture.queues.vending.visibilitySeconds}s"
    POWERPAY_AWS_VENDING_QUEUE         = module.queues.main["vending"].url
    POWERPAY_AWS_NOTIFICATION_QUEUE    = module.queues.main["notification"].url
    POWERPAY_AWS_SES_EVENTS_QUEUE      = module.queues.main["mail-events"].url
    POWERPAY_AWS_SNS_EVENTS_QUEUE      = module.queues.main["sms-events"].url
    POWERPAY_AWS_SES_CONFIGURATION_SET = module.mail.configuration_set
    POWERPAY_MAIL_BY                   = "ses"
    POWERPAY_MAIL_FROM                 = "PowerPay <no-reply@${var.domain}>"
  })
  # Each series costs money every month: small stages write those of their alarms only.
  metrics       = can(local.stage.metrics) ? { POWERPAY_AWS_METRICS_ONLY = join(",", local.stage.metrics) } : {}
  settings_arns = concat([module.secrets.settings.arn], module.cache[*].secret_arn)

  server_settings = merge(local.settings, {
    POWERPAY_ROLE                 = "all"
    POWERPAY_ADDRESS              = "0.0.0.0"
    POWERPAY_PORT                 = "8080"
    POWERPAY_DATABASE_CONNECTIONS = tostring(local.stage.api.connections)
  })

  function_settings = merge(local.settings, { POWERPAY_ROLE = local.is_server ? "lambda" : "serverless" })
}
