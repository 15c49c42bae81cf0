package ng.powerpay.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ng.powerpay.payment.RefundRequest;
import ng.powerpay.payment.RefundStatus;
import ng.powerpay.platform.Kobo;

/**
 * The refunds a pretend gateway made. It does not mind its keys: ordered twice, it pays twice, so
 * nothing but our own care keeps a refund single.
 */
final class GatewayRefunds {

    private static final Duration LATE = Duration.ofSeconds(60);

    /** Money that left, or leaves, the gateway. */
    private record Paid(String key, Kobo amount, Duration at) {}

    private final Repaying repaying;
    private final Moment now;
    private final List<Paid> paid = new ArrayList<>();
    private final Map<String, Integer> inHand = new HashMap<>();
    private int orders;

    GatewayRefunds(Repaying repaying, Moment now) {
        this.repaying = repaying;
        this.now = now;
    }

    RefundStatus order(RefundRequest refund) {
        orders++;
        return switch (repaying) {
            case DONE -> pay(refund, Duration.ZERO, new RefundStatus.Done());
            case RESPONSE_LOST -> pay(refund, Duration.ZERO, new RefundStatus.Unknown("no answer"));
            case LATE -> pay(refund, LATE, new RefundStatus.Unknown("no answer"));
            case LOSES_THE_FIRST ->
                orders == 1
                        ? new RefundStatus.Unknown("no answer")
                        : pay(refund, Duration.ZERO, new RefundStatus.Done());
            case PENDING -> {
                inHand.put(refund.key(), 0);
                yield pay(refund, Duration.ZERO, new RefundStatus.Pending("processing"));
            }
            case STUCK -> {
                inHand.put(refund.key(), 0);
                yield new RefundStatus.Pending("processing");
            }
            case REFUSED -> new RefundStatus.NeedsAttention("refused");
            case SILENT -> new RefundStatus.Unknown("no answer");
        };
    }

    private RefundStatus pay(RefundRequest refund, Duration after, RefundStatus answer) {
        paid.add(new Paid(refund.key(), refund.amount(), now.elapsed().plus(after)));
        return answer;
    }

    RefundStatus status(String key) {
        if (repaying == Repaying.SILENT) {
            return new RefundStatus.Unknown("no answer");
        }
        var asked = inHand.computeIfPresent(key, (_, before) -> before + 1);
        if (asked != null && asked <= 2) {
            return new RefundStatus.Pending("processing");
        }
        if (repaying == Repaying.STUCK && asked != null) {
            return new RefundStatus.NeedsAttention("account details are needed");
        }
        var known =
                paid.stream().anyMatch(one -> one.key().equals(key) && one.at().compareTo(now.elapsed()) <= 0);
        return known ? new RefundStatus.Done() : new RefundStatus.NotFound();
    }

    /** All that left, and what is on its way. */
    Kobo total() {
        return paid.stream().map(Paid::amount).reduce(Kobo.ZERO, Kobo::plus);
    }

    List<String> complaints(Kobo captured) {
        var found = new ArrayList<String>();
        if (paid.stream().map(Paid::key).distinct().count() < paid.size()) {
            found.add("one refund was paid twice");
        }
        if (total().compareTo(captured) > 0) {
            found.add("more was given back than was paid");
        }
        return found;
    }
}
