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
  # Who writes logs, and where: the load balancer, and the network's.
  writers = {
    Balancer = { service = "logdelivery.elasticloadbalancing.amazonaws.com", path = "alb" }
    Network  = { service = "delivery.logs.amazonaws.com", path = "network" }
  }
}

resource "aws_s3_bucket_policy" "receipts" {
  bucket = aws_s3_bucket.main["receipts"].id
  policy = jsonencode({ Version = "2012-10-17", Statement = [local.tls_only["receipts"]] })
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.main["logs"].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = concat(
      [local.tls_only["logs"]],
      [for name, writer in local.writers : {
        Sid       = name
        Effect    = "Allow"
        Principal = { Service = writer.service }
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.main["logs"].arn}/${writer.path}/AWSLogs/${var.account}/*"
      }],
      [{
        Sid       = "NetworkLooks"
        Effect    = "Allow"
        Principal = { Service = local.writers.Network.service }
        Action    = "s3:GetBucketAcl"
        Resource  = aws_s3_bucket.main["logs"].arn
        Condition = { StringEquals = { "aws:SourceAccount" = var.account } }
      }]
    )
  })
}
