# From deploy/alarms.json what CloudWatch is told: $stage, $prefix of names, $topic, and the ids of $load, $targets, $api.
def at($word; $name): [{Name: $word, Value: $name}];
def dimensions:
  if . == "none" then []
  elif startswith("queue:") then at("QueueName"; $prefix + ltrimstr("queue:"))
  elif startswith("function:") then at("FunctionName"; $prefix + ltrimstr("function:"))
  elif startswith("tag:") then ltrimstr("tag:") | split("=") | at(.[0]; .[1])
  elif . == "database" then at("DBInstanceIdentifier"; $prefix + "database")
  elif . == "cache" then at("CacheClusterId"; $prefix + "cache-001")
  elif . == "api" then at("ClusterName"; "powerpay-" + $stage) + at("ServiceName"; $prefix + "api")
  elif . == "alb" then at("LoadBalancer"; $load)
  elif . == "target-group" then at("LoadBalancer"; $load) + at("TargetGroup"; $targets)
  elif . == "http-api" then at("ApiId"; $api)
  else error("deploy/alarms.json: dimension \"\(.)\" is not known") end;
def statistic: if startswith("p") then {ExtendedStatistic: .} else {Statistic: .} end;
def measured:
  if .query then {Metrics: [{Id: "all", Expression: .query, Period: .periodSeconds, ReturnData: true}]}
  else {MetricName: .metric, Namespace: .namespace, Dimensions: (.dimension | dimensions), Period: .periodSeconds}
    + (.statistic | statistic) end;
.[] | select(.stages | index($stage)) | {
  AlarmName: ($prefix + .name), AlarmDescription: .runbook, AlarmActions: [$topic], OKActions: [$topic],
  Threshold: .threshold, ComparisonOperator: .comparison, EvaluationPeriods: .evaluationPeriods, TreatMissingData: .missing
} + measured
