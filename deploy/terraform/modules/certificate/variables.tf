variable "region" {
  type        = string
  description = "Where it is used; us-east-1 for CloudFront."
}

variable "names" {
  type        = list(string)
  description = "Host names, the first one is its own."
}

variable "zone_id" {
  type = string
}
