# The server: API and workers in one process, on Fargate.
resource "aws_cloudwatch_log_group" "main" {
  name              = "/${replace(var.name, "-", "/")}/api"
  retention_in_days = var.log_days
}

module "role" {
  source     = "../role"
  name       = "${var.name}-api"
  service    = "ecs-tasks.amazonaws.com"
  statements = var.statements
}

module "start" {
  source  = "../role"
  name    = "${var.name}-api-start"
  service = "ecs-tasks.amazonaws.com"
  statements = concat(var.pull, [{
    Sid      = "Logs"
    Effect   = "Allow"
    Action   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    Resource = "${aws_cloudwatch_log_group.main.arn}:*"
  }])
}

resource "aws_ecs_task_definition" "main" {
  family                   = "${var.name}-api"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.sizes.cpu
  memory                   = var.sizes.memory
  task_role_arn            = module.role.arn
  execution_role_arn       = module.start.arn
  runtime_platform {
    cpu_architecture        = "ARM64"
    operating_system_family = "LINUX"
  }
  container_definitions = jsonencode([{
    name         = "api"
    image        = var.image
    essential    = true
    stopTimeout  = 60
    portMappings = [{ containerPort = 8080, protocol = "tcp" }]
    environment  = [for name, value in var.settings : { name = name, value = value }]
    # The image's own, which its format cannot carry: deploy/Dockerfile.
    healthCheck = {
      command = [
        "CMD", "/opt/java/bin/java", "-Xmx32m", "-XX:TieredStopAtLevel=1",
        "-cp", "/app/classpath/powerpay-aws.jar", "ng.powerpay.aws.HealthCheck"
      ]
      interval    = 15
      timeout     = 5
      retries     = 3
      startPeriod = 60
    }
    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = aws_cloudwatch_log_group.main.name
        awslogs-region        = var.region
        awslogs-stream-prefix = "api"
        mode                  = "non-blocking"
        max-buffer-size       = "4m"
      }
    }
  }])
}

resource "aws_ecs_service" "main" {
  name                               = "${var.name}-api"
  cluster                            = var.cluster.arn
  task_definition                    = aws_ecs_task_definition.main.arn
  desired_count                      = var.sizes.least
  launch_type                        = "FARGATE"
  platform_version                   = "1.4.0"
  deployment_minimum_healthy_percent = 100
  deployment_maximum_percent         = 200
  health_check_grace_period_seconds  = 120
  enable_execute_command             = false
  propagate_tags                     = "SERVICE"
  wait_for_steady_state              = true
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }
  network_configuration {
    subnets          = var.subnet_ids
    security_groups  = [var.group_id]
    assign_public_ip = false
  }
  load_balancer {
    target_group_arn = aws_lb_target_group.main.arn
    container_name   = "api"
    container_port   = 8080
  }
  # How many there are is for the scaling to say.
  lifecycle {
    ignore_changes = [desired_count]
  }
  depends_on = [aws_lb_listener_rule.ours, terraform_data.migrated]
}

# A new version gets traffic only after its migration.
resource "terraform_data" "migrated" {
  input = var.migrated
}
