output "id" {
  value = aws_apigatewayv2_api.main.id
}

output "host" {
  value = replace(aws_apigatewayv2_api.main.api_endpoint, "https://", "")
}

output "stage" {
  value = aws_apigatewayv2_stage.main
}
