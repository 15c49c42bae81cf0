variable "name" {
  type = string
}

variable "account" {
  type = string
}

variable "connection_arn" {
  type        = string
  description = "Code connection; null: the source is put into the pipeline's bucket as source.zip."
}

variable "repository" {
  type        = string
  description = "OWNER/NAME"
}

variable "branch" {
  type = string
}

variable "settings" {
  type        = map(string)
  description = "What the steps are told: names, none is a secret."
}

variable "repository_arn" {
  type        = string
  description = "Of images."
}

variable "task_role_arns" {
  type        = list(string)
  description = "Roles that task definitions name."
}

variable "projects_arn" {
  type        = string
  description = "ARN of CodeBuild's projects, without the name."
}

variable "definitions_arn" {
  type        = string
  description = "ARN of task definitions, without the family."
}

variable "cluster_arn" {
  type = string
}

variable "service_arn" {
  type = string
}

variable "function_arns" {
  type = list(string)
}

variable "receipts_arn" {
  type        = string
  description = "Bucket that no step may read."
}

variable "site_arns" {
  type        = list(string)
  description = "Buckets of the front ends."
}

variable "distribution_arns" {
  type = list(string)
}

variable "running_arn" {
  type        = string
  description = "Parameter that says which image runs."
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
