variable "name" {
  type = string
}

variable "region" {
  type = string
}

variable "account" {
  type = string
}

variable "partition" {
  type = string
}
