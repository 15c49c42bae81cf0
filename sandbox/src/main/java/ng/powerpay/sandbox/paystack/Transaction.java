package ng.powerpay.sandbox.paystack;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One payment as the gateway keeps it: what the merchant asked, and what came of it. */
record Transaction(long id, String accessCode, Order order, Instant createdAt, Progress progress) {

    /**
     * What the merchant asked for.
     *
     * @param channels the words of the channels to offer; empty for all
     */
    record Order(
            String reference,
            String email,
            long amountKobo,
            String callbackUrl,
            List<String> channels,
            JsonNode metadata) {}

    /** What came of it. The choice is null until the customer did something. */
    record Progress(
            Status status,
            String words,
            @Nullable Choice choice,
            @Nullable Instant paidAt) {
        static final Progress NOT_BEGUN =
                new Progress(Status.ABANDONED, "The transaction was not completed", null, null);
    }

    Transaction with(Progress next) {
        return new Transaction(id, accessCode, order, createdAt, next);
    }

    Status status() {
        return progress.status();
    }

    /** Kobo that arrived; what was asked for as long as nothing did. */
    long amountKobo() {
        Choice choice = progress.choice();
        return choice == null || progress.paidAt() == null
                ? order.amountKobo()
                : choice.outcome().arriving(order.amountKobo());
    }

    /** Kobo the gateway keeps; 0 before the payment. */
    long feesKobo() {
        return progress.paidAt() == null ? 0 : Fees.kobo(amountKobo());
    }

    boolean offers(Channel channel) {
        return order.channels().isEmpty() || order.channels().contains(channel.word());
    }
}
