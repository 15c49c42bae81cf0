package ng.powerpay.review;

import java.util.ArrayList;
import java.util.List;
import ng.powerpay.purchase.State;

/** What one of us may do with one purchase. */
enum PurchaseAction {
    /** The gateway or the vendor is asked at once what became of it. */
    REQUERY,
    /**
     * The vendor is asked, and what it does not know is sent once more, under the same reference.
     */
    RESEND,
    /** The token goes out once more, on the channels it went before. */
    MESSAGES,
    /** No machine goes on with it until a person has decided. */
    REVIEW,
    REFUND,
    /** The vendor did deliver; the person enters what. Takes two people. */
    MARK_VENDED;

    /** @param stopped what answers the case that holds it; empty when none does */
    static List<PurchaseAction> of(Evidence.About purchase, List<CaseAction> stopped) {
        return switch (purchase.state()) {
            case AWAITING_PAYMENT -> List.of(REQUERY, REVIEW);
            case EXPIRED, REFUNDING -> List.of(REQUERY);
            case PAID -> List.of(REQUERY, REVIEW, REFUND);
            case VENDING -> List.of(REQUERY, RESEND, REVIEW, REFUND, MARK_VENDED);
            case VENDED -> List.of(MESSAGES);
            case REVIEW -> ofReview(purchase, stopped);
            case REFUNDED, WRITTEN_OFF -> List.of();
        };
    }

    private static List<PurchaseAction> ofReview(Evidence.About purchase, List<CaseAction> stopped) {
        var all = new ArrayList<PurchaseAction>();
        var from = purchase.reviewFrom();
        if (stopped.contains(CaseAction.RESUME) && from == State.VENDING) {
            all.add(RESEND);
        }
        if (stopped.contains(CaseAction.RESUME) && (from == State.PAID || from == State.AWAITING_PAYMENT)) {
            all.add(REQUERY);
        }
        if (stopped.contains(CaseAction.REFUND)) {
            all.add(REFUND);
        }
        if (stopped.contains(CaseAction.MARK_VENDED)) {
            all.add(MARK_VENDED);
        }
        return all;
    }
}
