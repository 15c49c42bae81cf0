output "pipeline" {
  value = aws_codepipeline.main
}

output "public_access_block" {
  value = aws_s3_bucket_public_access_block.artifacts
}

output "statements" {
  value = { for name, role in module.role : (name == "pipeline" ? name : "pipeline-${name}") => role.statements }
}
