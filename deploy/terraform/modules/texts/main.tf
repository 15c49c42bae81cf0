# Texts by SNS. It writes what became of each into two logs; a few lines of code pass those on to the queue.
# SNS has these logs, and these preferences, once for an account and region: one stage of an account has this module.
module "writes" {
  source  = "../role"
  name    = "${var.name}-texts-log"
  service = "sns.amazonaws.com"
  statements = [{
    Sid      = "Logs"
    Effect   = "Allow"
    Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    Resource = [for group in aws_cloudwatch_log_group.said : "${group.arn}:*"]
  }]
}

resource "aws_sns_sms_preferences" "main" {
  default_sender_id                     = "PowerPay"
  default_sms_type                      = "Transactional"
  monthly_spend_limit                   = var.sms_usd_per_month
  delivery_status_iam_role_arn          = module.writes.arn
  delivery_status_success_sampling_rate = "100"
}

# SNS's own names.
resource "aws_cloudwatch_log_group" "said" {
  for_each = {
    arrived = "sns/${var.region}/${var.account}/DirectPublishToPhoneNumber"
    lost    = "sns/${var.region}/${var.account}/DirectPublishToPhoneNumber/Failure"
  }
  name              = each.value
  retention_in_days = var.log_days
  kms_key_id        = var.key_arn
}

resource "aws_cloudwatch_log_group" "own" {
  name              = "/aws/lambda/${var.name}-texts"
  retention_in_days = var.log_days
  kms_key_id        = var.key_arn
}

module "passes_on" {
  source  = "../role"
  name    = "${var.name}-texts"
  service = "lambda.amazonaws.com"
  statements = [
    {
      Sid      = "Tell"
      Effect   = "Allow"
      Action   = ["sqs:SendMessage"]
      Resource = var.queue.arn
    },
    {
      Sid      = "Log"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.own.arn}:*"
    }
  ]
}

# A function whose source stands in the template: CloudFormation packs it, Terraform alone would need a file.
resource "aws_cloudformation_stack" "passes_on" {
  name = "${var.name}-texts"
  template_body = jsonencode({
    Resources = {
      Function = {
        Type = "AWS::Lambda::Function"
        Properties = {
          FunctionName  = "${var.name}-texts"
          Role          = module.passes_on.arn
          Runtime       = "python3.13"
          Architectures = ["arm64"]
          Handler       = "index.handle"
          Timeout       = 10
          MemorySize    = 128
          Environment   = { Variables = { QUEUE = var.queue.url } }
          LoggingConfig = { LogGroup = aws_cloudwatch_log_group.own.name }
          Code          = { ZipFile = file("${path.module}/texts.py") }
        }
      }
      Permission = {
        Type = "AWS::Lambda::Permission"
        Properties = {
          Action        = "lambda:InvokeFunction"
          FunctionName  = { Ref = "Function" }
          Principal     = "logs.amazonaws.com"
          SourceAccount = var.account
        }
      }
    }
    Outputs = { Arn = { Value = { "Fn::GetAtt" = ["Function", "Arn"] } } }
  })
}

resource "aws_cloudwatch_log_subscription_filter" "said" {
  for_each        = aws_cloudwatch_log_group.said
  name            = "${var.name}-texts"
  log_group_name  = each.value.name
  filter_pattern  = ""
  destination_arn = aws_cloudformation_stack.passes_on.outputs["Arn"]
}
