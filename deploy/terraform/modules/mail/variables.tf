variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "account" {
  type = string
}

variable "domain" {
  type = string
}

variable "zone_id" {
  type = string
}

variable "queue_arn" {
  type        = string
  description = "mail-events"
}

variable "key_arn" {
  type = string
}
