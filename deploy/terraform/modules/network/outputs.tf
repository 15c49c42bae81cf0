output "vpc_id" {
  value = aws_vpc.main.id
}

output "subnets" {
  description = "Ids of the subnets of each tier."
  value = {
    for tier in keys(local.tiers) : tier => [
      for name, subnet in local.subnets : aws_subnet.main[name].id if subnet.tier == tier
    ]
  }
}

output "groups" {
  description = "Id of the security group of each piece."
  value       = { for name, group in aws_security_group.main : name => group.id }
}

output "doors" {
  value = aws_vpc_security_group_ingress_rule.main
}

output "addresses" {
  description = "From which we call gateways and vendors."
  value       = aws_eip.nat[*].public_ip
}

output "volumes" {
  value = flatten(aws_instance.nat[*].root_block_device)
}

output "nat" {
  value = { gateways = length(aws_nat_gateway.main), instances = length(aws_instance.nat) }
}
