package ng.powerpay.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.logs.CfnLogGroup;
import software.amazon.awscdk.services.wafv2.CfnLoggingConfiguration;
import software.amazon.awscdk.services.wafv2.CfnWebACL;

/**
 * WAF before CloudFront. Sign-ins and webhooks have rules of their own; what gateways send is not
 * judged by the common rules, for an event that is refused by mistake is a payment that is noticed
 * late.
 */
final class Firewall {

    private static final String WEBHOOKS = "/v1/webhooks/";
    private static final String SIGN_IN = "/v1/staff/sessions";

    /** Within five minutes, from one address. */
    private static final int ALL = 2_000;

    private static final int SIGN_INS = 50;

    private final List<CfnWebACL.RuleProperty> rules = new ArrayList<>();

    private Firewall() {}

    /** @return its ARN */
    static String in(Piece piece) {
        var firewall = new Firewall();
        firewall.fill();
        var acl = CfnWebACL.Builder.create(piece, "Firewall")
                .name(piece.on.name("firewall"))
                .scope("CLOUDFRONT")
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(seen("firewall"))
                .rules(firewall.rules)
                .build();
        var log = CfnLogGroup.Builder.create(piece, "FirewallLog")
                .logGroupName("aws-waf-logs-" + piece.on.name("firewall"))
                .retentionInDays(piece.size.logDays())
                .build();
        log.applyRemovalPolicy(RemovalPolicy.DESTROY);
        var blocked = Map.of("ActionCondition", Map.of("Action", "BLOCK"));
        CfnLoggingConfiguration.Builder.create(piece, "FirewallLogging")
                .resourceArn(acl.getAttrArn())
                .logDestinationConfigs(List.of(piece.formatArn(software.amazon.awscdk.ArnComponents.builder()
                        .service("logs")
                        .resource("log-group")
                        .resourceName(log.getRef())
                        .arnFormat(software.amazon.awscdk.ArnFormat.COLON_RESOURCE_NAME)
                        .build())))
                .loggingFilter(Map.of(
                        "DefaultBehavior",
                        "DROP",
                        "Filters",
                        List.of(Map.of(
                                "Behavior", "KEEP", "Requirement", "MEETS_ANY", "Conditions", List.of(blocked)))))
                .redactedFields(List.of(
                        Map.of("SingleHeader", Map.of("Name", "authorization")),
                        Map.of("SingleHeader", Map.of("Name", "cookie"))))
                .build();
        return acl.getAttrArn();
    }

    private void fill() {
        managed("AWSManagedRulesAmazonIpReputationList", null);
        managed("AWSManagedRulesKnownBadInputsRuleSet", null);
        managed("AWSManagedRulesCommonRuleSet", not(startsWith(WEBHOOKS)));
        blocking("webhook-method", and(List.of(startsWith(WEBHOOKS), not(isPost()))));
        blocking("sign-in-rate", rate(SIGN_INS, and(List.of(startsWith(SIGN_IN), isPost()))));
        blocking("rate", rate(ALL, not(startsWith(WEBHOOKS))));
    }

    private void managed(String name, CfnWebACL.@org.jspecify.annotations.Nullable StatementProperty where) {
        var group = CfnWebACL.ManagedRuleGroupStatementProperty.builder()
                .vendorName("AWS")
                .name(name);
        if (where != null) {
            group.scopeDownStatement(where);
        }
        rules.add(CfnWebACL.RuleProperty.builder()
                .name(name)
                .priority(rules.size())
                .statement(CfnWebACL.StatementProperty.builder()
                        .managedRuleGroupStatement(group.build())
                        .build())
                .overrideAction(CfnWebACL.OverrideActionProperty.builder()
                        .none(Map.of())
                        .build())
                .visibilityConfig(seen(name))
                .build());
    }

    private void blocking(String name, CfnWebACL.StatementProperty statement) {
        rules.add(CfnWebACL.RuleProperty.builder()
                .name(name)
                .priority(rules.size())
                .statement(statement)
                .action(CfnWebACL.RuleActionProperty.builder()
                        .block(CfnWebACL.BlockActionProperty.builder().build())
                        .build())
                .visibilityConfig(seen(name))
                .build());
    }

    private static CfnWebACL.StatementProperty rate(int limit, CfnWebACL.StatementProperty where) {
        return CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(CfnWebACL.RateBasedStatementProperty.builder()
                        .limit(limit)
                        .aggregateKeyType("IP")
                        .evaluationWindowSec(300)
                        .scopeDownStatement(where)
                        .build())
                .build();
    }

    private static CfnWebACL.StatementProperty startsWith(String path) {
        var field = CfnWebACL.FieldToMatchProperty.builder().uriPath(Map.of()).build();
        return matches(field, "STARTS_WITH", path);
    }

    private static CfnWebACL.StatementProperty isPost() {
        var field = CfnWebACL.FieldToMatchProperty.builder().method(Map.of()).build();
        return matches(field, "EXACTLY", "POST");
    }

    private static CfnWebACL.StatementProperty matches(CfnWebACL.FieldToMatchProperty field, String how, String what) {
        return CfnWebACL.StatementProperty.builder()
                .byteMatchStatement(CfnWebACL.ByteMatchStatementProperty.builder()
                        .fieldToMatch(field)
                        .positionalConstraint(how)
                        .searchString(what)
                        .textTransformations(List.of(CfnWebACL.TextTransformationProperty.builder()
                                .priority(0)
                                .type("NONE")
                                .build()))
                        .build())
                .build();
    }

    private static CfnWebACL.StatementProperty not(CfnWebACL.StatementProperty statement) {
        return CfnWebACL.StatementProperty.builder()
                .notStatement(CfnWebACL.NotStatementProperty.builder()
                        .statement(statement)
                        .build())
                .build();
    }

    private static CfnWebACL.StatementProperty and(List<CfnWebACL.StatementProperty> statements) {
        return CfnWebACL.StatementProperty.builder()
                .andStatement(CfnWebACL.AndStatementProperty.builder()
                        .statements(statements)
                        .build())
                .build();
    }

    private static CfnWebACL.VisibilityConfigProperty seen(String name) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(true)
                .metricName(name)
                .build();
    }
}
