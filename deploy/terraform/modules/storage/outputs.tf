output "receipts" {
  value = aws_s3_bucket.main["receipts"]
}

output "logs" {
  value      = aws_s3_bucket.main["logs"]
  depends_on = [aws_s3_bucket_policy.logs]
}

output "public_access_blocks" {
  description = "By bucket."
  value       = aws_s3_bucket_public_access_block.main
}

output "versioning" {
  value = aws_s3_bucket_versioning.main
}

output "encryption" {
  value = aws_s3_bucket_server_side_encryption_configuration.main
}
