package ng.powerpay.purchase;

import static ng.powerpay.purchase.MemoryDatabase.refuse;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import ng.powerpay.vending.MeterType;

/** The constraints and the trigger of {@code purchase} in V2, by their names. */
final class MemoryRules {

    private static final Map<State, Set<State>> MOVES = moves();

    private MemoryRules() {}

    private static Map<State, Set<State>> moves() {
        var moves = new EnumMap<State, Set<State>>(State.class);
        for (var state : State.values()) {
            moves.put(state, EnumSet.of(state));
        }
        for (var move : Move.values()) {
            moves.getOrDefault(move.from(), Set.of()).add(move.to());
        }
        return moves;
    }

    static void check(MemoryRow old, MemoryRow row) {
        moves(old, row);
        shape(row);
        money(row);
    }

    private static void moves(MemoryRow old, MemoryRow row) {
        refuse(!MOVES.getOrDefault(old.state, Set.of()).contains(row.state), "refuse_wrong_move");
        var resumes = row.state == State.AWAITING_PAYMENT || row.state == State.PAID || row.state == State.VENDING;
        refuse(old.state == State.REVIEW && resumes && row.state != old.reviewFrom, "was not so before its review");
        refuse(old.tokens != null && !Arrays.equals(old.tokens, row.tokens), "has its token already");
        refuse(
                row.owedPaid() < old.owedPaid()
                        || row.owedRefunded() < old.owedRefunded()
                        || (old.vendedAt != null && !old.vendedAt.equals(row.vendedAt)),
                "money has moved already");
    }

    private static void shape(MemoryRow row) {
        refuse(row.state.isDue() != (row.dueAt != null), "pending_means_due");
        refuse((row.state == State.REFUNDING) != (row.refundNumber != null), "refunding_has_refund");
        refuse((row.state == State.REVIEW) != (row.reviewFrom != null), "review_knows_from");
        refuse((row.refundedAt == null) != (row.refunded == null), "refunded_at_known");
        refuse(row.paid != null && row.paid <= 0, "paid_kobo_check");
        refuse(row.refunded != null && row.refunded <= 0, "refunded_kobo_check");
        refuse(row.units != null && row.units < 0, "units_tenths_check");
    }

    private static void money(MemoryRow row) {
        var vended = row.state == State.VENDED;
        refuse(vended && (row.owedPaid() < row.total() || row.vendedAt == null), "vended_was_paid");
        refuse(vended && row.placed.meter().type() == MeterType.PREPAID && row.tokens == null, "vended_has_token");
        refuse(
                row.state == State.REFUNDED
                        && row.owedRefunded() < (row.attempts == 0 ? 1 : Math.min(row.owedPaid(), row.total())),
                "refunded_was_paid");
        refuse(row.refunded != null && (row.paid == null || row.refunded > row.paid), "refunded_at_most_paid");
        refuse(
                row.vendedAt != null && row.reversedAt == null && row.owedRefunded() > row.owedPaid() - row.total(),
                "vended_or_refunded");
    }
}
