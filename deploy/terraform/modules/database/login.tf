# The application's login, which may change no table: docs/decisions/0011-database-roles.md.
data "aws_secretsmanager_random_password" "first" {
  password_length     = 40
  exclude_punctuation = true
}

# Asked for at every plan, kept from the first one.
resource "terraform_data" "first_password" {
  input = data.aws_secretsmanager_random_password.first.random_password
  lifecycle {
    ignore_changes = [input]
  }
}

resource "aws_secretsmanager_secret" "login" {
  name                    = "${var.name}-database"
  description             = "Login of PowerPay's application, changed by its rotation"
  kms_key_id              = var.key_arn
  recovery_window_in_days = 7
}

resource "aws_secretsmanager_secret_version" "login" {
  secret_id = aws_secretsmanager_secret.login.id
  secret_string = jsonencode({
    engine   = "postgres"
    host     = aws_db_instance.main.address
    port     = 5432
    dbname   = "powerpay"
    username = "powerpay"
    password = terraform_data.first_password.output
  })
  # The rotation's from then on.
  lifecycle {
    ignore_changes = [secret_string]
  }
}

# AWS's own function for it is to be had by CloudFormation only.
resource "aws_cloudformation_stack" "rotation" {
  name         = "${var.name}-rotation"
  capabilities = ["CAPABILITY_IAM", "CAPABILITY_AUTO_EXPAND"]
  template_body = jsonencode({
    Transform = "AWS::SecretsManager-2024-09-16"
    Resources = {
      Rotation = {
        Type = "AWS::SecretsManager::RotationSchedule"
        Properties = {
          SecretId      = aws_secretsmanager_secret_version.login.secret_id
          RotationRules = { ScheduleExpression = "rate(30 days)" }
          # The first change waits until the role is there: docs of the first deployment.
          RotateImmediatelyOnUpdate = false
          HostedRotationLambda = {
            RotationType        = "PostgreSQLSingleUser"
            RotationLambdaName  = "${var.name}-rotation"
            KmsKeyArn           = var.key_arn
            VpcSubnetIds        = join(",", var.rotation.subnet_ids)
            VpcSecurityGroupIds = var.rotation.group_id
          }
        }
      }
    }
  })
}
