package ng.powerpay.sandbox.vendor;

import java.time.Instant;
import java.util.List;
import ng.powerpay.sandbox.meter.Bill;

/**
 * One sale as the vendor keeps it.
 *
 * @param id the vendor's own number for it
 */
public record Vend(Order order, Instant at, String id, Sold sold, Progress progress) {

    /**
     * What it came to.
     *
     * @param costKobo that our wallet pays
     * @param credit the token, then the bonus token where there is one; none for a paid bill
     * @param keyChange the tokens to type first
     */
    public record Sold(Bill bill, long costKobo, List<String> credit, List<String> keyChange) {}

    /** Where it stands, and how often it was asked about since it stood there. */
    public record Progress(Stage stage, int asks) {}

    /** Where a sale stands, and where it is going. */
    public enum Stage {
        PENDING(State.WAITING),
        /** Will be reversed. */
        DOOMED(State.WAITING),
        /** Stays as it is. */
        STUCK(State.STUCK),
        TOKENLESS(State.TOKEN_LATE),
        DELIVERED(State.DELIVERED),
        FAILED(State.FAILED),
        REVERSED(State.REVERSED),
        RESOLVED(State.RESOLVED);

        private final State state;

        Stage(State state) {
            this.state = state;
        }

        State state() {
            return state;
        }

        /** Whether asking brings it on. */
        boolean moves() {
            return this == PENDING || this == DOOMED || this == TOKENLESS;
        }

        Stage settled() {
            return this == DOOMED ? REVERSED : DELIVERED;
        }

        /** Whether our wallet has paid for it. */
        boolean charged() {
            return this != FAILED && this != REVERSED;
        }
    }

    Stage stage() {
        return progress.stage();
    }

    Vend at(Stage stage, int asks) {
        return new Vend(order, at, id, sold, new Progress(stage, asks));
    }
}
