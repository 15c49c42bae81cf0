variable "stage" {
  type        = string
  description = "Which column of deploy/stages.json: dev, prod or serverless."
  validation {
    condition     = contains(keys(local.picture.stages), var.stage)
    error_message = "stage must be one of ${join(", ", keys(local.picture.stages))}, not \"${var.stage}\"."
  }
}

variable "region" {
  type        = string
  default     = "eu-west-1"
  description = "Where everything is but what CloudFront wants in us-east-1."
  validation {
    condition     = contains(local.picture.regions, var.region)
    error_message = "region must be one of ${join(", ", local.picture.regions)}: the others lack a service."
  }
}

variable "domain" {
  type        = string
  description = "Host name of the shop, such as powerpay.example; staff are at admin.<domain>."
  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,24}$", var.domain))
    error_message = "domain must be a host name such as powerpay.example, without https:// and in small letters."
  }
}

variable "zone" {
  type        = string
  default     = null
  description = "Public hosted zone in Route 53 that holds the domain; default: the domain itself."
  validation {
    condition     = var.zone == null || endswith(".${var.domain}", ".${coalesce(var.zone, "-")}")
    error_message = "zone must be the domain or what it ends with."
  }
}

variable "image_tag" {
  type        = string
  description = "What to run: the commit that the image in ECR is tagged with, or its digest (sha256:...)."
  validation {
    condition     = can(regex("^([0-9a-f]{7,40}|sha256:[0-9a-f]{64})$", var.image_tag))
    error_message = "image_tag must be a commit (7 to 40 hex digits) or sha256:..., never latest: it would move."
  }
}

variable "alert_email" {
  type        = string
  description = "Gets alarms and the budget's warnings; must confirm the subscription once."
  validation {
    condition     = can(regex("^[^@[:space:]]+@[^@[:space:]]+\\.[a-z]+$", var.alert_email))
    error_message = "alert_email must be an e-mail address."
  }
}

variable "sms_usd_per_month" {
  type        = number
  default     = 1
  description = "Most that SNS may spend on texts. 1 is what a new account may; more must be asked of AWS first."
  validation {
    condition     = var.sms_usd_per_month >= 0 && var.sms_usd_per_month <= 10000
    error_message = "sms_usd_per_month must be between 0 and 10000."
  }
}

variable "texts" {
  type        = bool
  default     = true
  description = "Whether this stage has SNS's logs of texts: one stage of an account and region may."
}

variable "repository" {
  type        = string
  default     = null
  description = "OWNER/NAME of the source that the pipeline builds; null: source.zip in the pipeline's bucket."
  validation {
    condition     = var.repository == null || can(regex("^[\\w.-]+/[\\w.-]+$", var.repository))
    error_message = "repository must be OWNER/NAME."
  }
  validation {
    condition     = (var.repository == null) == (var.connection_arn == null)
    error_message = "repository and connection_arn go together."
  }
}

variable "branch" {
  type        = string
  default     = "main"
  description = "Branch that the pipeline follows."
}

variable "connection_arn" {
  type        = string
  default     = null
  description = "ARN of the code connection, made and confirmed in the console."
  validation {
    condition     = var.connection_arn == null || can(regex("^arn:aws[a-z-]*:code", var.connection_arn))
    error_message = "connection_arn must be the ARN of a code connection."
  }
  validation {
    condition     = var.connection_arn == null || var.region != "af-south-1"
    error_message = "af-south-1 has no code connections: leave repository and connection_arn out."
  }
}
