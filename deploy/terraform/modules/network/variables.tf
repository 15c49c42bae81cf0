variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "cidr" {
  type    = string
  default = "10.40.0.0/16"
}

variable "zones" {
  type        = list(string)
  description = "Availability zones."
}

variable "nat" {
  type        = any
  description = "{ instance = type } or { gateways = number }, as in stages.json."
}

variable "has_server" {
  type        = bool
  description = "Whether the API is a server behind a load balancer; if not, it is a function."
}

variable "has_cache" {
  type = bool
}

variable "logs_arn" {
  type        = string
  description = "Bucket for what the network refused."
}
