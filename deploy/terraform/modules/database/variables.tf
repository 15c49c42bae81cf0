variable "name" {
  type = string
}

variable "sizes" {
  type = object({
    class              = string
    storageGb          = number
    mostStorageGb      = number
    multiAz            = bool
    backupDays         = number
    deletionProtection = bool
  })
  description = "The stage's \"database\" of stages.json."
}

variable "subnet_ids" {
  type        = list(string)
  description = "Isolated ones."
}

variable "group_id" {
  type = string
}

variable "function_subnet_ids" {
  type        = list(string)
  description = "Private ones, for the function that changes the login."
}

variable "function_group_id" {
  type = string
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
