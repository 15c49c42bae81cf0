# What both distributions share: certificate, firewall and headers.
module "certificate" {
  source  = "../certificate"
  region  = "us-east-1"
  names   = [var.domain, "admin.${var.domain}"]
  zone_id = var.zone_id
}

resource "aws_cloudfront_response_headers_policy" "main" {
  name    = "${var.name}-headers"
  comment = "As SecurityHeadersFilter; pages bring a stricter policy of their own"
  security_headers_config {
    content_type_options {
      override = true
    }
    frame_options {
      frame_option = "DENY"
      override     = true
    }
    referrer_policy {
      referrer_policy = "same-origin"
      override        = true
    }
    strict_transport_security {
      access_control_max_age_sec = 31536000
      include_subdomains         = true
      override                   = true
    }
    content_security_policy {
      content_security_policy = "frame-ancestors 'none'; upgrade-insecure-requests"
      override                = false
    }
  }
  custom_headers_config {
    items {
      header   = "Permissions-Policy"
      value    = "camera=(), microphone=(), geolocation=()"
      override = true
    }
  }
}
