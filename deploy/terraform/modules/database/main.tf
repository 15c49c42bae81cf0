# PostgreSQL 17: encrypted at rest and on the way, reached by nobody but the API and the functions.
resource "aws_db_subnet_group" "main" {
  name       = "${var.name}-database"
  subnet_ids = var.subnet_ids
}

resource "aws_db_parameter_group" "main" {
  name   = "${var.name}-database-17"
  family = "postgres17"
  dynamic "parameter" {
    for_each = local.parameters
    content {
      name  = parameter.key
      value = parameter.value
    }
  }
  lifecycle {
    create_before_destroy = true
  }
}

locals {
  parameters = {
    "rds.force_ssl"                       = "1"
    "log_min_duration_statement"          = "1000"
    "log_parameter_max_length"            = "0" # values are customers'
    "log_parameter_max_length_on_error"   = "0"
    "idle_in_transaction_session_timeout" = "60000"
  }
}

resource "aws_db_instance" "main" {
  identifier             = "${var.name}-database"
  engine                 = "postgres"
  engine_version         = "17"
  instance_class         = var.sizes.class
  db_name                = "powerpay"
  port                   = 5432
  parameter_group_name   = aws_db_parameter_group.main.name
  db_subnet_group_name   = aws_db_subnet_group.main.name
  vpc_security_group_ids = [var.group_id]
  publicly_accessible    = false
  multi_az               = var.sizes.multiAz
  ca_cert_identifier     = "rds-ca-rsa2048-g1"

  storage_type          = "gp3"
  allocated_storage     = var.sizes.storageGb
  max_allocated_storage = var.sizes.mostStorageGb
  storage_encrypted     = true
  kms_key_id            = var.key_arn

  # The owner's login: RDS makes it, keeps it in a secret of its own and changes it every week.
  username                      = "powerpay_owner"
  manage_master_user_password   = true
  master_user_secret_kms_key_id = var.key_arn

  backup_retention_period   = var.sizes.backupDays
  backup_window             = "01:00-02:00"
  maintenance_window        = "sun:02:30-sun:03:30"
  copy_tags_to_snapshot     = true
  deletion_protection       = var.sizes.deletionProtection
  skip_final_snapshot       = false
  final_snapshot_identifier = "${var.name}-database-last"

  auto_minor_version_upgrade            = true
  performance_insights_enabled          = true
  performance_insights_kms_key_id       = var.key_arn
  performance_insights_retention_period = 7 # days; more costs
  enabled_cloudwatch_logs_exports       = ["postgresql"]
  depends_on                            = [aws_cloudwatch_log_group.main]
}

resource "aws_cloudwatch_log_group" "main" {
  name              = "/aws/rds/instance/${var.name}-database/postgresql"
  retention_in_days = var.log_days
  kms_key_id        = var.key_arn
}
