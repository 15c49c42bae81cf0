variable "name" {
  type = string
}

variable "sizes" {
  type        = object({ type = string, nodes = number })
  description = "The stage's \"cache\" of stages.json."
}

variable "subnet_ids" {
  type        = list(string)
  description = "Isolated ones."
}

variable "group_id" {
  type = string
}

variable "key_arn" {
  type = string
}
