variable "name" {
  type = string
}

variable "account" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "tag" {
  type        = string
  description = "A commit, or a digest: sha256:..."
}
