variable "name" {
  type = string
}

variable "function" {
  type = object({ function_name = string, invoke_arn = string })
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
