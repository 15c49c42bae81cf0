package ng.powerpay.receipt;

import java.net.URI;
import java.util.Optional;

/**
 * Where receipts are kept for customers to fetch. A bare machine keeps none: it draws each when
 * asked.
 */
@FunctionalInterface
public interface ReceiptStore {

    /** Keeps nothing. */
    ReceiptStore NONE = (_, _) -> Optional.empty();

    /**
     * Sees to it that the receipt is kept, however often it is asked.
     *
     * @param purchase its reference
     * @return where it can be fetched for a short time; empty when it cannot: then draw it
     */
    Optional<URI> link(String purchase, Receipt receipt);
}
