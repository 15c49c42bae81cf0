output "shared" {
  description = "What a distribution takes from here."
  value = {
    certificate_arn = module.certificate.arn
    firewall_arn    = one(aws_wafv2_web_acl.main[*].arn)
    headers_id      = aws_cloudfront_response_headers_policy.main.id
  }
}

output "firewall" {
  value = flatten(aws_wafv2_web_acl.main[*].rule_json)
}
