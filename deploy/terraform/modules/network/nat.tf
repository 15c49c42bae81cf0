# The way out to gateways and vendors, from addresses that stay: some want them on a list.
# An instance where it must be cheap (it is one machine: while it is away, nothing goes out), gateways elsewhere.
locals {
  gateways = try(var.nat.gateways, 0)
  instance = try(var.nat.instance, null)
  private  = { for name, subnet in local.subnets : name => subnet if subnet.tier == "private" }
}

resource "aws_eip" "nat" {
  count  = max(local.gateways, 1)
  domain = "vpc"
  tags   = { Name = "${var.name}-nat-${count.index + 1}" }
}

resource "aws_nat_gateway" "main" {
  count         = local.gateways
  allocation_id = aws_eip.nat[count.index].id
  subnet_id     = aws_subnet.main["public-${count.index + 1}"].id
  tags          = { Name = "${var.name}-nat-${count.index + 1}" }
  depends_on    = [aws_internet_gateway.main]
}

resource "aws_route" "by_gateway" {
  for_each               = local.gateways > 0 ? local.private : {}
  route_table_id         = aws_route_table.main[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.main[index(keys(local.private), each.key) % local.gateways].id
}

data "aws_ssm_parameter" "linux" {
  count = local.instance == null ? 0 : 1
  name  = "/aws/service/ami-amazon-linux-latest/al2023-ami-minimal-kernel-default-arm64"
}

resource "aws_instance" "nat" {
  count                  = local.instance == null ? 0 : 1
  ami                    = data.aws_ssm_parameter.linux[0].insecure_value
  instance_type          = local.instance
  subnet_id              = aws_subnet.main["public-1"].id
  vpc_security_group_ids = [aws_security_group.main["nat"].id]
  source_dest_check      = false
  user_data              = file("${path.module}/nat.sh")
  tags                   = { Name = "${var.name}-nat" }
  metadata_options {
    http_tokens = "required"
  }
  root_block_device {
    encrypted   = true
    volume_type = "gp3"
    volume_size = 2 # the minimal edition needs no more
  }
  # A newer Linux must not take the way out away by surprise: replace it on purpose.
  lifecycle {
    ignore_changes = [ami]
  }
}

resource "aws_eip_association" "nat" {
  count         = local.instance == null ? 0 : 1
  instance_id   = aws_instance.nat[0].id
  allocation_id = aws_eip.nat[0].id
}

resource "aws_route" "by_instance" {
  for_each               = local.instance == null ? {} : local.private
  route_table_id         = aws_route_table.main[each.key].id
  destination_cidr_block = "0.0.0.0/0"
  network_interface_id   = aws_instance.nat[0].primary_network_interface_id
}
