package ng.powerpay.sandbox.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One payment as the gateway keeps it: what the merchant asked, and what came of it.
 *
 * @param id the gateway's own number for it
 * @param code names it in the checkout page's address
 */
public record Charge(long id, String code, Order order, Instant createdAt, Progress progress) {

    /**
     * What came of it.
     *
     * @param words for people
     * @param choice null until the customer did something
     * @param paid null until money arrived; stays when it went back
     */
    public record Progress(
            Status status,
            String words,
            @Nullable Choice choice,
            @Nullable Paid paid) {
        static final Progress NOT_BEGUN = new Progress(Status.NEW, "The transaction was not completed", null, null);
    }

    /**
     * Money that arrived.
     *
     * @param amountKobo may be less or more than was asked for
     * @param feeKobo that the gateway keeps of them
     */
    public record Paid(Instant at, long amountKobo, long feeKobo) {}

    Charge with(Progress next) {
        return new Charge(id, code, order, createdAt, next);
    }

    public String reference() {
        return order.reference();
    }

    public Status status() {
        return progress.status();
    }

    /** What the customer chose; null until then. */
    public @Nullable Choice choice() {
        return progress.choice();
    }

    /** When the money arrived; null until then. */
    public @Nullable Instant paidAt() {
        Paid paid = progress.paid();
        return paid == null ? null : paid.at();
    }

    /** Kobo that arrived; 0 when nothing did. */
    public long paidKobo() {
        Paid paid = progress.paid();
        return paid == null ? 0 : paid.amountKobo();
    }

    /** Kobo the gateway keeps; 0 before the payment. */
    public long feeKobo() {
        Paid paid = progress.paid();
        return paid == null ? 0 : paid.feeKobo();
    }

    /** The channel that was used; a card until one was chosen. */
    public Channel channel() {
        Choice choice = progress.choice();
        return choice == null ? Channel.CARD : choice.channel();
    }

    boolean offers(Channel channel) {
        return order.page().channels().isEmpty() || order.page().channels().contains(channel);
    }
}
