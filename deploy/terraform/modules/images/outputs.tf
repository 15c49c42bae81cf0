output "repository" {
  value = aws_ecr_repository.main
}

output "image" {
  value = join(startswith(var.tag, "sha256:") ? "@" : ":", [aws_ecr_repository.main.repository_url, var.tag])
}

output "pull" {
  description = "What it takes to start a task with the image."
  value = [
    {
      Sid      = "Image"
      Effect   = "Allow"
      Action   = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer", "ecr:BatchCheckLayerAvailability"]
      Resource = aws_ecr_repository.main.arn
    },
    {
      Sid      = "Registry" # cannot be narrowed
      Effect   = "Allow"
      Action   = ["ecr:GetAuthorizationToken"]
      Resource = "*"
    }
  ]
}
