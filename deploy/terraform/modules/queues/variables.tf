variable "name" {
  type = string
}

variable "queues" {
  type        = any
  description = "\"queues\" of stages.json."
}

variable "topics" {
  type        = map(list(string))
  default     = {}
  description = "SNS topics that may send, by queue."
}
