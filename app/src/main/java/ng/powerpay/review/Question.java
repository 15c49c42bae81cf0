package ng.powerpay.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import ng.powerpay.platform.Kobo;
import ng.powerpay.purchase.State;
import org.jspecify.annotations.Nullable;

/** What a case asks, and so which actions answer it. */
sealed interface Question {

    /** What stops a purchase; the same list closes them in the statement that moves it on. */
    Set<String> STOPS = Set.of(
            "PAYMENT_IN_DOUBT",
            "WRONG_CURRENCY",
            "VEND_IN_DOUBT",
            "STUCK",
            "REFUND_NEEDS_ATTENTION",
            "VEND_REVERSED",
            "TAKEN_IN_HAND");

    /** Of these the kind that one of us opened. */
    String IN_HAND = "TAKEN_IN_HAND";

    Pattern REFUND = Pattern.compile("-R([1-9])$");

    /** How should this purchase go on? */
    record OfPurchase(Evidence.About purchase, State from) implements Question {}

    /** What about this refund, of money paid beyond the price? */
    record OfRefund(String purchase, int number, Kobo amount) implements Question {}

    /** Something to look into, that holds nothing up. */
    record Aside(boolean endsByItself) implements Question {}

    static Question of(ReviewCase one, Evidence.@Nullable About purchase, List<Evidence.RefundSeen> refunds) {
        if (purchase != null && STOPS.contains(one.kind())) {
            var from = purchase.reviewFrom();
            if (one.subject().equals(purchase.id()) && from != null) {
                return new OfPurchase(purchase, from);
            }
            var number = REFUND.matcher(one.subject());
            if (number.find()) {
                for (var refund : refunds) {
                    if (refund.state().equals("REVIEW") && number.group(1).equals("" + refund.number())) {
                        return new OfRefund(purchase.id(), refund.number(), refund.amountKobo());
                    }
                }
            }
        }
        return new Aside(one.kind().endsWith("_LONG"));
    }

    default List<CaseAction> actions() {
        return switch (this) {
            case OfPurchase(var purchase, var from) -> ofPurchase(purchase, from);
            case OfRefund _ -> List.of(CaseAction.SEND_AGAIN, CaseAction.WRITE_OFF);
            case Aside(var endsByItself) ->
                endsByItself ? List.of(CaseAction.SETTLE) : List.of(CaseAction.SETTLE, CaseAction.WRITE_OFF);
        };
    }

    private static List<CaseAction> ofPurchase(Evidence.About purchase, State from) {
        if (from == State.REFUNDING) {
            return List.of(CaseAction.SEND_AGAIN, CaseAction.WRITE_OFF);
        }
        var actions = new ArrayList<>(List.of(CaseAction.RESUME));
        if (from == State.VENDING && purchase.vendor() != null) {
            actions.add(CaseAction.MARK_VENDED);
        }
        if (purchase.paidKobo() != null) {
            actions.add(CaseAction.REFUND);
        }
        actions.add(CaseAction.WRITE_OFF);
        return actions;
    }

    /** Whether an attempt to sell was under way when a person was called. */
    default boolean wasVending() {
        return this instanceof OfPurchase(var _, var from) && from == State.VENDING;
    }

    default Kobo atStake() {
        return switch (this) {
            case OfPurchase(var purchase, var _) -> purchase.owed();
            case OfRefund(var _, var _, var amount) -> amount;
            case Aside _ -> Kobo.ZERO;
        };
    }
}
