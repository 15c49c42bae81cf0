# A role that one service may take on, and all that it may do.
resource "aws_iam_role" "main" {
  name = var.name
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = var.service }
    }]
  })
}

resource "aws_iam_role_policy" "main" {
  name   = "rights"
  role   = aws_iam_role.main.id
  policy = jsonencode({ Version = "2012-10-17", Statement = var.statements })
}
