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

variable "rotation" {
  type        = object({ subnet_ids = list(string), group_id = string })
  description = "Where the function that changes the login stands."
}

variable "key_arn" {
  type = string
}

variable "log_days" {
  type = number
}
