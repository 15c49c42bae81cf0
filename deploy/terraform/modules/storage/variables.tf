variable "name" {
  type = string
}

variable "account" {
  type = string
}

variable "key_arn" {
  type        = string
  description = "KMS key that encrypts receipts."
}

variable "log_days" {
  type = number
}

variable "receipt_days" {
  type        = number
  default     = 2192
  description = "How long a receipt is kept: six years, POWERPAY_RECEIPTS_KEPT."
}
