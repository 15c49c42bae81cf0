variable "name" {
  type = string
}

variable "region" {
  type = string
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
  description = "What the task may do."
}

variable "pull" {
  type        = any
  description = "What it takes to start a task: the image."
}

variable "subnet_ids" {
  type        = list(string)
  description = "Private ones."
}

variable "group_id" {
  type        = string
  description = "One that may talk to the database."
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
