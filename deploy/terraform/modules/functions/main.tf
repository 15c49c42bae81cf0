# The functions that SQS wakes, and the sweep that wakes them where no server does. All of one image.
resource "aws_lambda_function" "main" {
  for_each      = var.functions
  function_name = "${var.name}-${each.key}"
  role          = module.role[each.key].arn
  package_type  = "Image"
  image_uri     = var.image
  architectures = ["arm64"]
  memory_size   = each.value.memory
  timeout       = each.value.timeout
  # A queue's function is held back at its queue, below.
  reserved_concurrent_executions = each.value.queue == null ? each.value.abreast : -1
  image_config {
    command = [
      "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
      "${each.value.handler}::handleRequest"
    ]
  }
  environment {
    variables = merge(var.settings, each.value.settings)
  }
  kms_key_arn = var.key_arn
  vpc_config {
    subnet_ids         = var.subnet_ids
    security_group_ids = [var.group_id]
  }
  logging_config {
    log_format = "Text" # its lines are JSON already
    log_group  = aws_cloudwatch_log_group.main[each.key].name
  }
  tracing_config {
    mode = "PassThrough"
  }
  depends_on = [terraform_data.migrated]
}

# A new version gets work only after its migration.
resource "terraform_data" "migrated" {
  input = var.migrated
}

resource "aws_cloudwatch_log_group" "main" {
  for_each          = var.functions
  name              = "/aws/lambda/${var.name}-${each.key}"
  retention_in_days = var.log_days
}

module "role" {
  source   = "../role"
  for_each = var.functions
  name     = "${var.name}-${each.key}-function"
  service  = "lambda.amazonaws.com"
  statements = concat(var.statements[each.key], [
    {
      Sid      = "Logs"
      Effect   = "Allow"
      Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
      Resource = "${aws_cloudwatch_log_group.main[each.key].arn}:*"
    },
    {
      # Lambda's own, for its places in the network; none of these can be narrowed to one.
      Sid    = "Network"
      Effect = "Allow"
      Action = [
        "ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets",
        "ec2:DeleteNetworkInterface", "ec2:AssignPrivateIpAddresses", "ec2:UnassignPrivateIpAddresses",
      ]
      Resource = "*"
    }
  ])
}

resource "aws_lambda_event_source_mapping" "queue" {
  for_each                = { for name, function in var.functions : name => function if function.queue != null }
  event_source_arn        = each.value.queue.arn
  function_name           = aws_lambda_function.main[each.key].arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]
  scaling_config {
    maximum_concurrency = max(each.value.abreast, 2)
  }
}

resource "aws_cloudwatch_event_rule" "schedule" {
  for_each            = { for name, function in var.functions : name => function if function.schedule != null }
  name                = "${var.name}-${each.key}"
  description         = "Wakes ${each.key}"
  schedule_expression = each.value.schedule
}

resource "aws_cloudwatch_event_target" "schedule" {
  for_each = aws_cloudwatch_event_rule.schedule
  rule     = each.value.name
  arn      = aws_lambda_function.main[each.key].arn
  retry_policy {
    maximum_event_age_in_seconds = 60
    maximum_retry_attempts       = 0 # the next minute asks again
  }
}

resource "aws_lambda_permission" "schedule" {
  for_each      = aws_cloudwatch_event_rule.schedule
  statement_id  = "schedule"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.main[each.key].function_name
  principal     = "events.amazonaws.com"
  source_arn    = each.value.arn
}
