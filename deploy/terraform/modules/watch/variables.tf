variable "name" {
  type = string
}

variable "stage" {
  type = string
}

variable "region" {
  type = string
}

variable "account" {
  type = string
}

variable "alarms" {
  type        = any
  description = "deploy/alarms.json"
}

variable "dimensions" {
  type        = map(map(string))
  description = "What each piece is called in CloudWatch, by the word of deploy/alarms.json."
}

variable "alert_email" {
  type = string
}

variable "budget_usd" {
  type = number
}

variable "key_arn" {
  type = string
}
