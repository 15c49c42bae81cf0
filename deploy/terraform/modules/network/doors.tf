# Who may talk to whom, as one table: a door is a way into `to`, from a group,
# a list of addresses or the world. "shop" is every process of ours: tasks and functions.
locals {
  world = "0.0.0.0/0"
  doors = merge(
    {
      database-shop     = { to = "database", from = "shop", port = 5432 }
      database-rotation = { to = "database", from = "rotation", port = 5432 }
    },
    var.has_server ? {
      balancer-https = { to = "balancer", from = "cloudfront", port = 443 }
      balancer-http  = { to = "balancer", from = "world", port = 80 } # only sends on to https
      shop-balancer  = { to = "shop", from = "balancer", port = 8080 }
    } : {},
    var.has_cache ? {
      cache-shop = { to = "cache", from = "shop", port = 6379 }
    } : {},
    local.instance == null ? {} : {
      nat-private = { to = "nat", from = "private", port = 443 }
    }
  )
  # The other side of the same doors, and out to gateways, vendors and AWS.
  ways = merge(
    { for name, door in local.doors : name => door if !contains(["cloudfront", "world", "private"], door.from) },
    {
      shop-out     = { to = "world", from = "shop", port = 443 }
      rotation-out = { to = "world", from = "rotation", port = 443 }
    },
    local.instance == null ? {} : {
      nat-out     = { to = "world", from = "nat", port = 443 }
      nat-out-dnf = { to = "world", from = "nat", port = 80 }
    }
  )
  groups = toset(concat(
    [for door in local.doors : door.to],
    [for way in local.ways : way.from]
  ))
  cloudfront   = one(data.aws_ec2_managed_prefix_list.cloudfront[*].id)
  private_cidr = cidrsubnet(var.cidr, 2, local.tiers.private)
}

# AWS's own list of where CloudFront calls from: nobody else reaches the load balancer.
data "aws_ec2_managed_prefix_list" "cloudfront" {
  count = var.has_server ? 1 : 0
  name  = "com.amazonaws.global.cloudfront.origin-facing"
}

resource "aws_security_group" "main" {
  for_each    = local.groups
  name        = "${var.name}-${each.key}"
  description = "Who may talk to ${each.key}"
  vpc_id      = aws_vpc.main.id
  tags        = { Name = "${var.name}-${each.key}" }
}

resource "aws_vpc_security_group_ingress_rule" "main" {
  for_each                     = local.doors
  security_group_id            = aws_security_group.main[each.value.to].id
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  prefix_list_id               = each.value.from == "cloudfront" ? local.cloudfront : null
  cidr_ipv4                    = lookup({ world = local.world, private = local.private_cidr }, each.value.from, null)
  referenced_security_group_id = try(aws_security_group.main[each.value.from].id, null)
}

resource "aws_vpc_security_group_egress_rule" "main" {
  for_each                     = local.ways
  security_group_id            = aws_security_group.main[each.value.from].id
  description                  = each.key
  ip_protocol                  = "tcp"
  from_port                    = each.value.port
  to_port                      = each.value.port
  cidr_ipv4                    = each.value.to == "world" ? local.world : null
  referenced_security_group_id = try(aws_security_group.main[each.value.to].id, null)
}
