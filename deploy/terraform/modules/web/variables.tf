variable "name" {
  type = string
}

variable "site" {
  type        = string
  description = "web or admin"
}

variable "account" {
  type = string
}

variable "host" {
  type = string
}

variable "zone_id" {
  type = string
}

variable "origin" {
  type        = object({ host = string, word = string })
  description = "Where the API is, and by what it knows us."
}

variable "shared" {
  type = object({
    certificate_arn = string
    firewall_arn    = string
    headers_id      = string
  })
  description = "What edge made for both."
}
