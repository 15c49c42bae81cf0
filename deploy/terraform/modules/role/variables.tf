variable "name" {
  type = string
}

variable "service" {
  type        = string
  description = "Who takes it on, such as ecs-tasks.amazonaws.com."
}

variable "statements" {
  type        = any
  description = "Statements of an IAM policy: names of actions in full, none with a star."
}
