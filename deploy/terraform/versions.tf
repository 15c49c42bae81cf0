terraform {
  # 1.11: a lock file in the state's bucket, and mock values while planning.
  required_version = ">= 1.11"
  required_providers {
    # 6.25: the version whose schema the offline checks serve; each resource has a region of its own.
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.25"
    }
  }
  # Its values are in a file beside the state's owner: state.s3.tfbackend.example
  backend "s3" {}
}

provider "aws" {
  region = var.region
  default_tags {
    tags = { app = "powerpay", stage = var.stage }
  }
}
