package ng.powerpay.sandbox.vtpass;

import java.time.Instant;
import java.util.List;
import ng.powerpay.sandbox.meter.Bill;
import ng.powerpay.sandbox.meter.Company;

/** One sale as the vendor keeps it. */
record Vend(Order order, Instant at, String transactionId, Sold sold, Progress progress) {

    /** What was asked for. */
    record Order(String requestId, Company company, String number, long amountKobo, String phone) {}

    /**
     * What it came to.
     *
     * @param credit the token, then the bonus token where there is one; none for a paid bill
     * @param keyChange the tokens to type first
     */
    record Sold(Bill bill, List<String> credit, List<String> keyChange) {}

    /** Where it stands, and how often it was asked about since it stood there. */
    record Progress(Stage stage, int asks) {}

    /** Where a sale stands; the status word of the wire. */
    enum Stage {
        PENDING("pending"),
        /** Will be reversed. */
        DOOMED("pending"),
        /** Stays as it is. */
        STUCK("pending"),
        /** Says delivered, but the token is not there yet. */
        TOKENLESS("delivered"),
        DELIVERED("delivered"),
        FAILED("failed"),
        REVERSED("reversed"),
        RESOLVED("resolved");

        private final String word;

        Stage(String word) {
            this.word = word;
        }

        String word() {
            return word;
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
        return new Vend(order, at, transactionId, sold, new Progress(stage, asks));
    }

    Service service() {
        return Service.of(order.company().code() + "-electric").orElseThrow();
    }
}
