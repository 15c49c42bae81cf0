output "shop" {
  value = "https://${var.domain}"
}

output "repository" {
  description = "Where the image is pushed to."
  value       = module.images.repository.repository_url
}

output "settings_secret" {
  description = "To be filled by hand, once: README.md, step 2."
  value       = module.secrets.settings.name
}

output "buckets" {
  description = "Of the front ends."
  value       = { for name, site in module.web : name => site.bucket.bucket }
}

output "distributions" {
  value = { for name, site in module.web : name => site.distribution.id }
}

output "addresses" {
  description = "From which we call gateways and vendors: some want them on a list."
  value       = module.network.addresses
}
