package ng.powerpay.purchase;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import ng.powerpay.vending.MeterType;
import ng.powerpay.vending.Token;
import ng.powerpay.vending.VendOutcome;
import org.jspecify.annotations.Nullable;

/** What the pretend vendor holds under one reference. */
final class VendorOrder {

    private record Later(Duration at, boolean delivers, MeterType type) {}

    private final String reference;
    private final List<Token> delivered = new ArrayList<>();
    private Duration sentAt = Duration.ZERO;
    private @Nullable Later later;
    private @Nullable MeterType paidFor;
    private boolean refused;
    private boolean leftOpen;

    VendorOrder(String reference) {
        this.reference = reference;
    }

    void sentAt(Duration at) {
        sentAt = at;
    }

    Duration sentAt() {
        return sentAt;
    }

    /** Whether whoever sent this could not know that nothing will come of it. */
    boolean isLeftOpen() {
        return leftOpen;
    }

    void leftOpen(boolean open) {
        leftOpen = open;
    }

    /** Every delivery is one more token: an order delivered twice holds two. */
    VendOutcome deliver(MeterType type) {
        var digits = "%08d%012d".formatted(delivered.size() + 1, Math.floorMod(reference.hashCode(), 1_000_000_000));
        delivered.add(new Token(Token.Kind.CREDIT, digits));
        paidFor = type;
        return answer();
    }

    void refuse() {
        refused = true;
    }

    void later(Duration at, boolean delivers, MeterType type) {
        later = new Later(at, delivers, type);
    }

    /** Lets what was to come later come, if it is time. */
    void settle(Duration now) {
        if (later == null || later.at().compareTo(now) > 0) {
            return;
        }
        if (later.delivers()) {
            deliver(later.type());
        } else {
            refuse();
        }
        later = null;
    }

    List<Token> delivered() {
        return delivered;
    }

    boolean ended() {
        return refused || !delivered.isEmpty();
    }

    VendOutcome answer() {
        if (refused) {
            return new VendOutcome.Refused("FAILED", "meter blocked");
        }
        if (delivered.isEmpty()) {
            return new VendOutcome.NotFound("not known");
        }
        var tokens = paidFor == MeterType.PREPAID ? delivered : List.<Token>of();
        return new VendOutcome.Vended(tokens, 444L, null, null, null, null);
    }
}
