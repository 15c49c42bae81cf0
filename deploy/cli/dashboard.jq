# One page: the state of all alarms, then a curve for each that measures one metric. Input: the alarms as CloudWatch has them.
def flat: [.[] | .Name, .Value];
def curve($at): {type: "metric", x: ($at % 3 * 8), y: (4 + ($at / 3 | floor) * 6), width: 8, height: 6, properties: {
  title: .AlarmName, region: $region, stat: (.Statistic // .ExtendedStatistic), period: .Period,
  metrics: [[.Namespace, .MetricName] + (.Dimensions | flat)], annotations: {horizontal: [{value: .Threshold}]}}};
[.[] | select(.MetricName)] as $curves
| {widgets: ([{type: "text", x: 0, y: 0, width: 24, height: 4, properties: {markdown:
    ("# PowerPay\nWhat to do when an alarm rings stands in its description: a page in docs/runbooks.\n\n"
     + ([.[].AlarmDescription] | unique | join(" · ")))}}]
  + [range($curves | length) as $at | $curves[$at] | curve($at)])}
