# More servers for any of three reasons, fewer when none is left.
resource "aws_appautoscaling_target" "main" {
  service_namespace  = "ecs"
  scalable_dimension = "ecs:service:DesiredCount"
  resource_id        = "service/${var.cluster.name}/${aws_ecs_service.main.name}"
  min_capacity       = var.sizes.least
  max_capacity       = var.sizes.most
}

locals {
  predefined = {
    cpu      = { metric = "ECSServiceAverageCPUUtilization", target = 60, label = null }
    requests = { metric = "ALBRequestCountPerTarget", target = 3000, label = local.label } # a minute
  }
  label = "${aws_lb.main.arn_suffix}/${aws_lb_target_group.main.arn_suffix}"
}

resource "aws_appautoscaling_policy" "main" {
  for_each           = local.predefined
  name               = "${var.name}-api-${each.key}"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.main.service_namespace
  scalable_dimension = aws_appautoscaling_target.main.scalable_dimension
  resource_id        = aws_appautoscaling_target.main.resource_id
  target_tracking_scaling_policy_configuration {
    target_value       = each.value.target
    scale_out_cooldown = 60
    scale_in_cooldown  = 300
    predefined_metric_specification {
      predefined_metric_type = each.value.metric
      resource_label         = each.value.label
    }
  }
}

# Seconds that the oldest purchase has been waiting for its next step.
resource "aws_appautoscaling_policy" "oldest" {
  name               = "${var.name}-api-oldest"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.main.service_namespace
  scalable_dimension = aws_appautoscaling_target.main.scalable_dimension
  resource_id        = aws_appautoscaling_target.main.resource_id
  target_tracking_scaling_policy_configuration {
    target_value       = 30
    scale_out_cooldown = 60
    scale_in_cooldown  = 300
    disable_scale_in   = true # it is zero nearly always
    customized_metric_specification {
      namespace   = "PowerPay"
      metric_name = "WorkOldestSeconds"
      statistic   = "Maximum"
      dimensions {
        name  = "work"
        value = "purchase"
      }
    }
  }
}
