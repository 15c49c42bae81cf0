variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "sizes" {
  type        = object({ cpu = number, memory = number, least = number, most = number })
  description = "The stage's \"api\" of stages.json."
}

variable "image" {
  type = string
}

variable "settings" {
  type        = map(string)
  description = "POWERPAY_ settings; none is a secret."
}

variable "statements" {
  type        = any
  description = "What the server may do."
}

variable "pull" {
  type        = any
  description = "What it takes to start a task: the image."
}

variable "cluster" {
  type = object({ arn = string, name = string })
}

variable "migrated" {
  type        = string
  description = "Known when the database is at the image's version."
}

variable "vpc_id" {
  type = string
}

variable "public_subnet_ids" {
  type = list(string)
}

variable "subnet_ids" {
  type        = list(string)
  description = "Private ones."
}

variable "balancer_group_id" {
  type = string
}

variable "group_id" {
  type = string
}

variable "certificate_arn" {
  type        = string
  description = "Of the origin's host name, in this region."
}

variable "origin_host" {
  type = string
}

variable "origin_word" {
  type        = string
  sensitive   = true
  description = "What CloudFront says in X-PowerPay-Origin."
}

variable "zone_id" {
  type = string
}

variable "logs_bucket" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}

variable "deletion_protection" {
  type = bool
}
