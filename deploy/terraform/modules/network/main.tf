# Three tiers in each zone: public (load balancer, NAT), private (tasks, functions), isolated (database, cache).
locals {
  tiers = { public = 0, private = 1, isolated = 2 }
  subnets = merge([
    for tier, place in local.tiers : {
      for i, zone in var.zones : "${tier}-${i + 1}" => {
        tier = tier
        zone = zone
        cidr = cidrsubnet(var.cidr, 4, place * 4 + i)
      }
    }
  ]...)
}

resource "aws_vpc" "main" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true
  enable_dns_support   = true
  tags                 = { Name = var.name }
}

# The group that everything gets which names none: it opens nothing.
resource "aws_default_security_group" "none" {
  vpc_id = aws_vpc.main.id
}

resource "aws_subnet" "main" {
  for_each                = local.subnets
  vpc_id                  = aws_vpc.main.id
  availability_zone       = each.value.zone
  cidr_block              = each.value.cidr
  map_public_ip_on_launch = false
  tags                    = { Name = "${var.name}-${each.key}" }
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
  tags   = { Name = var.name }
}

resource "aws_route_table" "main" {
  for_each = local.subnets
  vpc_id   = aws_vpc.main.id
  tags     = { Name = "${var.name}-${each.key}" }
}

resource "aws_route_table_association" "main" {
  for_each       = local.subnets
  subnet_id      = aws_subnet.main[each.key].id
  route_table_id = aws_route_table.main[each.key].id
}

resource "aws_route" "public" {
  for_each               = { for name, subnet in local.subnets : name => subnet if subnet.tier == "public" }
  route_table_id         = aws_route_table.main[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

# Costs nothing, and keeps what goes to S3 (image layers too) off the NAT.
resource "aws_vpc_endpoint" "s3" {
  vpc_id            = aws_vpc.main.id
  vpc_endpoint_type = "Gateway"
  service_name      = "com.amazonaws.${var.region}.s3"
  route_table_ids   = [for name, subnet in local.subnets : aws_route_table.main[name].id if subnet.tier != "public"]
}

resource "aws_flow_log" "refused" {
  vpc_id               = aws_vpc.main.id
  traffic_type         = "REJECT"
  log_destination_type = "s3"
  log_destination      = "${var.logs_arn}/network"
}
