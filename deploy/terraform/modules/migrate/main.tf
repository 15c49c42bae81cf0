# The task that brings the database to the new version and ends. It alone needs the owner's login.
resource "aws_ecs_cluster" "main" {
  name = var.name
}

resource "aws_cloudwatch_log_group" "main" {
  name              = "/${replace(var.name, "-", "/")}/migrate"
  retention_in_days = var.log_days
}

module "role" {
  source     = "../role"
  name       = "${var.name}-migrate"
  service    = "ecs-tasks.amazonaws.com"
  statements = var.statements
}

module "start" {
  source  = "../role"
  name    = "${var.name}-migrate-start"
  service = "ecs-tasks.amazonaws.com"
  statements = concat(var.pull, [{
    Sid      = "Logs"
    Effect   = "Allow"
    Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    Resource = "${aws_cloudwatch_log_group.main.arn}:*"
  }])
}

resource "aws_ecs_task_definition" "main" {
  family                   = "${var.name}-migrate"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 1024
  task_role_arn            = module.role.arn
  execution_role_arn       = module.start.arn
  runtime_platform {
    cpu_architecture        = "ARM64"
    operating_system_family = "LINUX"
  }
  container_definitions = jsonencode([{
    name        = "migrate"
    image       = var.image
    essential   = true
    command     = ["ng.powerpay.aws.AwsPowerPay", "migrate"]
    environment = [for name, value in var.settings : { name = name, value = value }]
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.main.name
        awslogs-region        = var.region
        awslogs-stream-prefix = "migrate"
      }
    }
  }])
}

# Runs it when the image is another one. The API and the functions wait for this: with a failed migration
# nothing of the new version is started. Needs the AWS CLI where terraform runs.
resource "terraform_data" "run" {
  triggers_replace = [var.image]
  provisioner "local-exec" {
    command = "${path.module}/run"
    environment = {
      REGION  = var.region
      CLUSTER = aws_ecs_cluster.main.name
      TASK    = aws_ecs_task_definition.main.arn
      SUBNETS = join(",", var.subnet_ids)
      GROUP   = var.group_id
    }
  }
}
