variable "name" {
  type = string
}

variable "functions" {
  type = map(object({
    handler  = string
    memory   = number
    timeout  = number
    abreast  = number
    queue    = optional(object({ arn = string }))
    schedule = optional(string)
    settings = optional(map(string), {})
  }))
}

variable "statements" {
  type        = any
  description = "What each function may do, by its name."
}

variable "image" {
  type = string
}

variable "migrated" {
  type        = string
  description = "Known when the database is at the image's version."
}

variable "settings" {
  type        = map(string)
  description = "POWERPAY_ settings; none is a secret."
}

variable "subnet_ids" {
  type        = list(string)
  description = "Private ones."
}

variable "group_id" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
