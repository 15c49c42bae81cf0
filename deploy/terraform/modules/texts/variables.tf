variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "account" {
  type = string
}

variable "queue" {
  type        = object({ arn = string, url = string })
  description = "sms-events"
}

variable "sms_usd_per_month" {
  type = number
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
