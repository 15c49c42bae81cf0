package ng.powerpay.proving.world;

import java.util.Map;
import java.util.function.Consumer;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import org.jspecify.annotations.Nullable;

/** The pretend gateway's way of giving money back. */
final class PretendRefunds {

    private static final RefundStatus NO_ANSWER = new RefundStatus.Unknown("no answer");

    private final Stage stage;
    private final Map<String, Charge> charges;
    private final Consumer<String> announce;

    PretendRefunds(Stage stage, Map<String, Charge> charges, Consumer<String> announce) {
        this.stage = stage;
        this.charges = charges;
        this.announce = announce;
    }

    RefundStatus status(RefundRequest refund) {
        if (stage.strikes(Fault.REFUND_QUESTION_LOST, 120)) {
            return NO_ANSWER;
        }
        var charge = charges.get(refund.payment());
        return charge == null ? new RefundStatus.NotFound() : best(charge, refund.key());
    }

    private static RefundStatus best(Charge charge, String key) {
        Charge.@Nullable Standing best = null;
        for (var back : charge.returns) {
            if (back.key.equals(key) && (best == null || rank(back.standing) > rank(best))) {
                best = back.standing;
            }
        }
        return best == null ? new RefundStatus.NotFound() : say(best);
    }

    private static int rank(Charge.Standing standing) {
        return switch (standing) {
            case FAILED -> 0;
            case PENDING -> 1;
            case DONE -> 2;
        };
    }

    private static RefundStatus say(Charge.Standing standing) {
        return switch (standing) {
            case PENDING -> new RefundStatus.Pending("processing");
            case DONE -> new RefundStatus.Done();
            case FAILED -> new RefundStatus.NeedsAttention("failed");
        };
    }

    RefundStatus take(RefundRequest refund) {
        stage.note(() -> "gate is asked for refund " + refund.key() + " of "
                + refund.amount().amount());
        if (stage.strikes(Fault.REFUND_REQUEST_LOST, 80)) {
            return NO_ANSWER;
        }
        if (stage.strikes(Fault.REFUND_LATE, 80)) {
            stage.plan(stage.dice.between(5_000, 150_000), () -> arrive(refund));
            return NO_ANSWER;
        }
        var answer = arrive(refund);
        return stage.strikes(Fault.REFUND_ANSWER_LOST, 80) ? NO_ANSWER : answer;
    }

    private RefundStatus arrive(RefundRequest refund) {
        var charge = charges.get(refund.payment());
        var amount = refund.amount().amount();
        if (charge == null || charge.returned() + amount > charge.captured) {
            return new RefundStatus.NeedsAttention("more than was paid");
        }
        var back = new Charge.Return(refund.key(), amount);
        charge.returns.add(back);
        if (stage.strikes(Fault.REFUND_NEEDS_PERSON, 60)) {
            back.standing = Charge.Standing.FAILED;
        } else {
            stage.plan(stage.dice.between(1_000, 120_000), () -> end(charge, back));
        }
        return say(back.standing);
    }

    private void end(Charge charge, Charge.Return back) {
        if (stage.strikes(Fault.REFUND_NEEDS_PERSON, 40)) {
            back.standing = Charge.Standing.FAILED;
        } else {
            back.standing = Charge.Standing.DONE;
            judge(charge, back);
        }
        announce.accept(charge.reference);
    }

    private void judge(Charge charge, Charge.Return back) {
        var done = charge.returns.stream()
                .filter(one -> one.key.equals(back.key) && one.standing == Charge.Standing.DONE)
                .count();
        if (done > 1 || charge.returned() > charge.captured) {
            stage.violation("DOUBLE_REFUND", charge.purchase(), back.key + " went back again");
        }
    }
}
