output "bucket" {
  value = aws_s3_bucket.main
}

output "public_access_block" {
  value = aws_s3_bucket_public_access_block.main
}

output "distribution" {
  value = aws_cloudfront_distribution.main
}
