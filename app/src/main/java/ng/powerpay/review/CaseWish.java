package ng.powerpay.review;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import ng.powerpay.approval.Approval;
import ng.powerpay.approval.Proposal;
import ng.powerpay.approval.Reason;
import ng.powerpay.platform.Json;
import ng.powerpay.platform.Kobo;
import ng.powerpay.role.Role;
import org.jspecify.annotations.Nullable;

/**
 * What one person wants done with a case and another must agree to.
 *
 * @param atStakeKobo as the first saw it; another sum is another question
 * @param tokens without blanks, for MARK_VENDED: they are kept sealed
 */
record CaseWish(
        long caseId,
        CaseAction action,
        long atStakeKobo,
        @Nullable List<CaseDecision.TypedToken> tokens,
        @Nullable String units) {

    private static final String PREFIX = "CASE_";
    private static final int LONGEST_REASON = 300;

    /** Which actions take two people, at least above a sum. */
    static final Set<CaseAction> OF_TWO = EnumSet.of(CaseAction.REFUND, CaseAction.MARK_VENDED, CaseAction.WRITE_OFF);

    /** @throws ng.powerpay.platform.Problem when what was delivered does not fit the meter */
    static CaseWish of(CaseFile file, CaseDecision decision) {
        var purchase = file.purchase();
        var delivered = decision.action() != CaseAction.MARK_VENDED || purchase == null
                ? null
                : decision.delivered(purchase.type()).stream()
                        .map(token -> new CaseDecision.TypedToken(token.kind(), token.digits()))
                        .toList();
        var stake = file.atStakeKobo().amount();
        return new CaseWish(file.about().id(), decision.action(), stake, delivered, decision.units());
    }

    static CaseWish read(Approval approval) {
        return Json.MAPPER.treeToValue(approval.payload(), CaseWish.class);
    }

    static String kind(CaseAction action) {
        return PREFIX + action;
    }

    String kind() {
        return kind(action);
    }

    /** Who may agree to it. */
    static Set<Role> deciders(CaseAction action) {
        return action == CaseAction.MARK_VENDED
                ? EnumSet.of(Role.FINANCE, Role.OPERATIONS)
                : EnumSet.of(Role.FINANCE, Role.ADMINISTRATOR);
    }

    Proposal proposal(ReviewCase one, @Nullable String note) {
        var reason = Reason.fitting(
                "note", note == null ? null : note.substring(0, Math.min(LONGEST_REASON, note.length())));
        var open = new Proposal(kind(), one.approvalSubject(), summary(one), this, reason);
        return tokens == null ? open : open.sealed();
    }

    private String summary(ReviewCase one) {
        var sum = new Kobo(atStakeKobo).spoken().replace("NGN", "₦");
        return switch (action) {
            case REFUND -> "Refund " + sum + " of " + one.subject();
            case MARK_VENDED -> "Give the customer of " + one.subject() + " the token that the vendor told us";
            default ->
                atStakeKobo == 0
                        ? "Write off the case of " + one.subject()
                        : "Write off " + sum + " of " + one.subject();
        };
    }

    CaseDecision decision() {
        return new CaseDecision(action, tokens, units, "agreed");
    }
}
