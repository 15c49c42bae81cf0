# From a commit to running: tests, image, migration, new version, smoke test; and back if that fails.
locals {
  bought = var.connection_arn != null # or the source is put into a bucket
  steps  = ["test", "build", "migrate", "deploy"]
  # Tests want a browser; the image is of the machine that makes it, and that is handed to Docker to push it.
  machines = {
    test    = { type = "LINUX_CONTAINER", image = "aws/codebuild/standard:7.0", size = "LARGE", docker = false }
    build   = { type = "ARM_CONTAINER", image = local.arm, size = "LARGE", docker = true }
    migrate = { type = "ARM_CONTAINER", image = local.arm, size = "SMALL", docker = false }
    deploy  = { type = "ARM_CONTAINER", image = local.arm, size = "SMALL", docker = false }
  }
  arm = "aws/codebuild/amazonlinux-aarch64-standard:3.0"
}

resource "aws_codepipeline" "main" {
  name           = var.name
  role_arn       = module.role["pipeline"].arn
  pipeline_type  = "V2"
  execution_mode = "QUEUED"
  artifact_store {
    type     = "S3"
    location = aws_s3_bucket.artifacts.bucket
  }

  stage {
    name = "Source"
    action {
      name             = "source"
      category         = "Source"
      owner            = "AWS"
      provider         = local.bought ? "CodeStarSourceConnection" : "S3"
      version          = "1"
      output_artifacts = ["source"]
      configuration = local.bought ? {
        ConnectionArn    = var.connection_arn
        FullRepositoryId = var.repository
        BranchName       = var.branch
        } : {
        S3Bucket             = aws_s3_bucket.artifacts.bucket
        S3ObjectKey          = "source.zip"
        PollForSourceChanges = "true"
      }
    }
  }

  dynamic "stage" {
    for_each = local.steps
    content {
      name = title(stage.value)
      action {
        name             = stage.value
        category         = "Build"
        owner            = "AWS"
        provider         = "CodeBuild"
        version          = "1"
        input_artifacts  = contains(["test", "build"], stage.value) ? ["source"] : ["built"]
        output_artifacts = stage.value == "build" ? ["built"] : []
        configuration    = { ProjectName = aws_codebuild_project.main[stage.value].name }
      }
    }
  }
}

resource "aws_codebuild_project" "main" {
  for_each      = toset(local.steps)
  name          = "${var.name}-${each.key}"
  service_role  = module.role[each.key].arn
  build_timeout = contains(["test", "build"], each.key) ? 60 : 30
  artifacts {
    type = "CODEPIPELINE"
  }
  source {
    type      = "CODEPIPELINE"
    buildspec = file("${path.module}/${each.key}.yml")
  }
  environment {
    type            = local.machines[each.key].type
    image           = local.machines[each.key].image
    compute_type    = "BUILD_GENERAL1_${local.machines[each.key].size}"
    privileged_mode = local.machines[each.key].docker
    dynamic "environment_variable" {
      for_each = var.settings
      content {
        name  = environment_variable.key
        value = environment_variable.value
      }
    }
  }
  logs_config {
    cloudwatch_logs {
      group_name = aws_cloudwatch_log_group.main.name
    }
  }
}

resource "aws_cloudwatch_log_group" "main" {
  name              = "/${replace(var.name, "-", "/")}"
  retention_in_days = var.log_days
  kms_key_id        = var.key_arn
}
