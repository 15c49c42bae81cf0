locals {
  tls_only = {
    for name, bucket in aws_s3_bucket.main : name => {
      Sid       = "TlsOnly"
      Effect    = "Deny"
      Principal = { AWS = "*" }
      Action    = "s3:*"
      Resource  = [bucket.arn, "${bucket.arn}/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }
  }
  # Who writes logs of the load balancer and of the network.
  writers = ["logdelivery.elasticloadbalancing.amazonaws.com", "delivery.logs.amazonaws.com"]
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.main["receipts"].id
  policy = jsonencode({ Version = "2012-10-17", Statement = [local.tls_only["receipts"]] })
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.main["logs"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      local.tls_only["logs"],
      {
        Sid       = "Write"
        Effect    = "Allow"
        Principal = { Service = local.writers }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.main["logs"].arn}/*"
        Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
      },
      {
        Sid       = "Look"
        Effect    = "Allow"
        Principal = { Service = local.writers }
        Action    = "s3:GetBucketAcl"
        Resource  = aws_s3_bucket.main["logs"].arn
        Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
      }
    ]
  })
}
