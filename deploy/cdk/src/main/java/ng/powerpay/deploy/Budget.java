package ng.powerpay.deploy;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.budgets.CfnBudget;

/**
 * What the stage may cost a month: whoever gets alarms hears when it does, and when it is about to.
 */
final class Budget {

    private Budget() {}

    /** @param piece in a region that has budgets: not all have */
    static void in(Piece piece) {
        var alerts = piece.on.alerts();
        var budget = CfnBudget.Builder.create(piece, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetName(piece.on.name("budget"))
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(piece.size.budget())
                                .unit("USD")
                                .build())
                        .build());
        if (alerts != null) {
            budget.notificationsWithSubscribers(Stream.of("FORECASTED", "ACTUAL")
                    .map(kind -> notice(kind, alerts))
                    .toList());
        }
        budget.build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty notice(String kind, String alerts) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType(kind)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(100)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                        .subscriptionType("EMAIL")
                        .address(alerts)
                        .build()))
                .build();
    }
}
