package ng.powerpay.payment;

import java.time.Instant;
import java.util.List;
import ng.powerpay.ledger.StatementLine;

/** A gateway that can be asked for everything that happened in a time. Never throws. */
public interface Statements {

    /** What came of asking. */
    sealed interface Listing {}

    /** All of it: payments that were taken and refunds that went through. */
    record Complete(List<StatementLine> lines) implements Listing {}

    /** Not all of it could be had; a part is worth nothing. */
    record Unavailable(String text) implements Listing {}

    /**
     * Everything begun from {@code from} to before {@code to}.
     *
     * @param refundsFrom refunds take days, so they are asked for from earlier on
     */
    Listing list(Instant from, Instant to, Instant refundsFrom);
}
