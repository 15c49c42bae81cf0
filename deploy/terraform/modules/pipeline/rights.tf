# What each step may do. None may read a secret, a receipt, a queue or a log; the last two
# statements say so once more, whatever is added before them.
locals {
  artifacts = {
    Sid      = "Artifacts"
    Effect   = "Allow"
    Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject"]
    Resource = "${aws_s3_bucket.artifacts.arn}/*"
  }
  log = {
    Sid      = "Log"
    Effect   = "Allow"
    Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    Resource = "${aws_cloudwatch_log_group.main.arn}:*"
  }
  tasks = [
    {
      Sid      = "Describe" # a new version of a definition has no ARN yet
      Effect   = "Allow"
      Action   = ["ecs:RegisterTaskDefinition", "ecs:DescribeTaskDefinition"]
      Resource = "*"
    },
    {
      Sid       = "Pass"
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = var.task_role_arns
      Condition = { StringEquals = { "iam:PassedToService" = "ecs-tasks.amazonaws.com" } }
    }
  ]
  statements = {
    pipeline = concat(
      [
        local.artifacts,
        {
          Sid      = "Bucket"
          Effect   = "Allow"
          Action   = ["s3:GetBucketVersioning"]
          Resource = aws_s3_bucket.artifacts.arn
        },
        {
          Sid      = "Steps"
          Effect   = "Allow"
          Action   = ["codebuild:StartBuild", "codebuild:BatchGetBuilds"]
          Resource = [for step in local.steps : "${var.projects_arn}/${var.name}-${step}"]
        }
      ],
      local.bought ? [{
        Sid      = "Source"
        Effect   = "Allow"
        Action   = ["codestar-connections:UseConnection", "codeconnections:UseConnection"]
        Resource = var.connection_arn
      }] : []
    )
    test = [local.artifacts, local.log]
    build = [local.artifacts, local.log, {
      Sid    = "Image"
      Effect = "Allow"
      Action = [
        "ecr:BatchCheckLayerAvailability", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart",
        "ecr:CompleteLayerUpload", "ecr:PutImage", "ecr:DescribeImages",
      ]
      Resource = var.repository_arn
      }, {
      Sid      = "Registry"
      Effect   = "Allow"
      Action   = ["ecr:GetAuthorizationToken"]
      Resource = "*"
    }]
    migrate = concat([local.artifacts, local.log], local.tasks, [{
      Sid      = "Run"
      Effect   = "Allow"
      Action   = ["ecs:RunTask"]
      Resource = "${var.definitions_arn}/${var.settings.MIGRATE}:*"
      }, {
      Sid       = "Look"
      Effect    = "Allow"
      Action    = ["ecs:DescribeTasks"]
      Resource  = "*"
      Condition = { ArnEquals = { "ecs:cluster" = var.cluster_arn } }
    }])
    deploy = concat([local.artifacts, local.log], local.tasks, [{
      Sid      = "Service"
      Effect   = "Allow"
      Action   = ["ecs:UpdateService", "ecs:DescribeServices"]
      Resource = var.service_arn
      }, {
      Sid      = "Functions"
      Effect   = "Allow"
      Action   = ["lambda:UpdateFunctionCode", "lambda:GetFunction", "lambda:GetFunctionConfiguration"]
      Resource = var.function_arns
      }, {
      Sid      = "FunctionImages"
      Effect   = "Allow"
      Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
      Resource = var.repository_arn
      }, {
      Sid      = "Pages"
      Effect   = "Allow"
      Action   = ["s3:ListBucket", "s3:PutObject", "s3:DeleteObject"]
      Resource = flatten([for arn in var.site_arns : [arn, "${arn}/*"]])
      }, {
      Sid      = "Caches"
      Effect   = "Allow"
      Action   = ["cloudfront:CreateInvalidation"]
      Resource = var.distribution_arns
      }, {
      Sid      = "Running" # which image the next plan of Terraform starts from
      Effect   = "Allow"
      Action   = ["ssm:PutParameter"]
      Resource = var.running_arn
    }])
  }
  never = {
    Sid    = "NoCustomersData"
    Effect = "Deny"
    Action = [
      "secretsmanager:GetSecretValue", "secretsmanager:BatchGetSecretValue", "sqs:ReceiveMessage",
      "rds-db:connect", "rds-data:ExecuteStatement", "rds-data:BatchExecuteStatement", "rds:CreateDBSnapshot",
      "rds:ModifyDBSnapshotAttribute", "rds:RestoreDBInstanceFromDBSnapshot", "rds:StartExportTask",
      "rds:DownloadDBLogFilePortion", "logs:GetLogEvents", "logs:FilterLogEvents", "logs:StartQuery",
      "ecs:ExecuteCommand",
    ]
    Resource = "*"
  }
  no_receipts = {
    Sid      = "NoReceipts"
    Effect   = "Deny"
    Action   = ["s3:GetObject", "s3:GetObjectVersion", "s3:PutObject", "s3:DeleteObject"]
    Resource = "${var.receipts_arn}/*"
  }
}

module "role" {
  source     = "../role"
  for_each   = toset(concat(["pipeline"], local.steps))
  name       = each.key == "pipeline" ? var.name : "${var.name}-${each.key}"
  service    = each.key == "pipeline" ? "codepipeline.amazonaws.com" : "codebuild.amazonaws.com"
  statements = concat(local.statements[each.key], [local.never, local.no_receipts])
}
