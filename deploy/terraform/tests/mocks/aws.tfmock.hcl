# What AWS would answer. A type that stands here gets values while planning, each instance others; what is
# not named is chance. ../../check says which type is missing.
mock_data "aws_caller_identity" {
  defaults = { account_id = "111111111111" }
}

mock_data "aws_partition" {
  defaults = { partition = "aws" }
}

mock_data "aws_availability_zones" {
  defaults = { names = ["eu-west-1a", "eu-west-1b", "eu-west-1c"] }
}

mock_resource "aws_acm_certificate" {
  defaults = {
    domain_validation_options = [
      {
        domain_name           = "shop.example"
        resource_record_name  = "_proof.shop.example"
        resource_record_type  = "CNAME"
        resource_record_value = "proof.example"
      },
      {
        domain_name           = "admin.shop.example"
        resource_record_name  = "_proof.admin.shop.example"
        resource_record_type  = "CNAME"
        resource_record_value = "proof.example"
      },
      {
        domain_name           = "origin.shop.example"
        resource_record_name  = "_proof.origin.shop.example"
        resource_record_type  = "CNAME"
        resource_record_value = "proof.example"
      },
    ]
  }
}

mock_resource "aws_cloudformation_stack" {
  defaults = {
    outputs = { Arn = "stack-output" }
  }
}

mock_resource "aws_db_instance" {
  defaults = {
    master_user_secret = [{ kms_key_id = "key", secret_arn = "owner-secret", secret_status = "active" }]
  }
}

mock_resource "aws_sesv2_email_identity" {
  defaults = {
    dkim_signing_attributes = { tokens = ["one", "two", "three"] }
  }
}

mock_resource "aws_acm_certificate_validation" {}
mock_resource "aws_apigatewayv2_api" {}
mock_resource "aws_apigatewayv2_integration" {}
mock_resource "aws_apigatewayv2_route" {}
mock_resource "aws_apigatewayv2_stage" {}
mock_resource "aws_appautoscaling_policy" {}
mock_resource "aws_appautoscaling_target" {}
mock_resource "aws_budgets_budget" {}
mock_resource "aws_cloudfront_distribution" {}
mock_resource "aws_cloudfront_function" {}
mock_resource "aws_cloudfront_origin_access_control" {}
mock_resource "aws_cloudfront_response_headers_policy" {}
mock_resource "aws_cloudwatch_dashboard" {}
mock_resource "aws_cloudwatch_event_rule" {}
mock_resource "aws_cloudwatch_event_target" {}
mock_resource "aws_cloudwatch_log_group" {}
mock_resource "aws_cloudwatch_log_subscription_filter" {}
mock_resource "aws_cloudwatch_metric_alarm" {}
mock_resource "aws_codebuild_project" {}
mock_resource "aws_codepipeline" {}
mock_resource "aws_db_parameter_group" {}
mock_resource "aws_db_subnet_group" {}
mock_resource "aws_default_security_group" {}
mock_resource "aws_ecr_lifecycle_policy" {}
mock_resource "aws_ecr_repository" {}
mock_resource "aws_ecr_repository_policy" {}
mock_resource "aws_ecs_cluster" {}
mock_resource "aws_ecs_service" {}
mock_resource "aws_ecs_task_definition" {}
mock_resource "aws_eip" {}
mock_resource "aws_eip_association" {}
mock_resource "aws_elasticache_replication_group" {}
mock_resource "aws_elasticache_subnet_group" {}
mock_resource "aws_flow_log" {}
mock_resource "aws_iam_role" {}
mock_resource "aws_iam_role_policy" {}
mock_resource "aws_instance" {}
mock_resource "aws_internet_gateway" {}
mock_resource "aws_kms_alias" {}
mock_resource "aws_kms_key" {}
mock_resource "aws_lambda_event_source_mapping" {}
mock_resource "aws_lambda_function" {}
mock_resource "aws_lambda_permission" {}
mock_resource "aws_lb" {}
mock_resource "aws_lb_listener" {}
mock_resource "aws_lb_listener_rule" {}
mock_resource "aws_lb_target_group" {}
mock_resource "aws_nat_gateway" {}
mock_resource "aws_route" {}
mock_resource "aws_route53_record" {}
mock_resource "aws_route_table" {}
mock_resource "aws_route_table_association" {}
mock_resource "aws_s3_bucket" {}
mock_resource "aws_s3_bucket_lifecycle_configuration" {}
mock_resource "aws_s3_bucket_object_lock_configuration" {}
mock_resource "aws_s3_bucket_ownership_controls" {}
mock_resource "aws_s3_bucket_policy" {}
mock_resource "aws_s3_bucket_public_access_block" {}
mock_resource "aws_s3_bucket_server_side_encryption_configuration" {}
mock_resource "aws_s3_bucket_versioning" {}
mock_resource "aws_secretsmanager_secret" {}
mock_resource "aws_secretsmanager_secret_version" {}
mock_resource "aws_security_group" {}
mock_resource "aws_sesv2_configuration_set" {}
mock_resource "aws_sesv2_configuration_set_event_destination" {}
mock_resource "aws_sesv2_email_identity_mail_from_attributes" {}
mock_resource "aws_sns_sms_preferences" {}
mock_resource "aws_sns_topic" {}
mock_resource "aws_sns_topic_policy" {}
mock_resource "aws_sns_topic_subscription" {}
mock_resource "aws_sqs_queue" {}
mock_resource "aws_sqs_queue_policy" {}
mock_resource "aws_sqs_queue_redrive_allow_policy" {}
mock_resource "aws_ssm_parameter" {}
mock_resource "aws_subnet" {}
mock_resource "aws_vpc" {}
mock_resource "aws_vpc_endpoint" {}
mock_resource "aws_vpc_security_group_egress_rule" {}
mock_resource "aws_vpc_security_group_ingress_rule" {}
mock_resource "aws_wafv2_web_acl" {}
