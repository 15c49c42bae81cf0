# Buckets that no browser reads: receipts, which tax law wants for six years, and logs.
locals {
  buckets = {
    receipts = { kms = var.key_arn, keep_days = null }
    logs     = { kms = null, keep_days = var.log_days }
  }
}

resource "aws_s3_bucket" "main" {
  for_each            = local.buckets
  bucket              = "${var.name}-${each.key}-${var.account}"
  object_lock_enabled = each.key == "receipts"
}

resource "aws_s3_bucket_public_access_block" "main" {
  for_each                = aws_s3_bucket.main
  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "main" {
  for_each = aws_s3_bucket.main
  bucket   = each.value.id
  rule { object_ownership = "BucketOwnerEnforced" }
}

# Load balancers and CloudFront write logs to no bucket with a KMS key.
resource "aws_s3_bucket_server_side_encryption_configuration" "main" {
  for_each = local.buckets
  bucket   = aws_s3_bucket.main[each.key].id
  rule {
    bucket_key_enabled = each.value.kms != null
    apply_server_side_encryption_by_default {
      sse_algorithm     = each.value.kms == null ? "AES256" : "aws:kms"
      kms_master_key_id = each.value.kms
    }
  }
}

resource "aws_s3_bucket_versioning" "main" {
  for_each = aws_s3_bucket.main
  bucket   = each.value.id
  versioning_configuration { status = "Enabled" }
}

# Nobody deletes or changes a receipt before; an administrator with the right to, in an emergency.
resource "aws_s3_bucket_object_lock_configuration" "receipts" {
  bucket = aws_s3_bucket.main["receipts"].id
  rule {
    default_retention {
      mode = "GOVERNANCE"
      days = var.receipt_days
    }
  }
}

resource "aws_s3_bucket_lifecycle_configuration" "logs" {
  bucket = aws_s3_bucket.main["logs"].id
  rule {
    id     = "old"
    status = "Enabled"
    filter {}
    expiration { days = var.log_days }
    noncurrent_version_expiration { noncurrent_days = 7 }
    abort_incomplete_multipart_upload { days_after_initiation = 7 }
  }
}
