package ng.powerpay.vending;

import java.time.Instant;

/** One who sells electricity of one or more distribution companies to us. */
public interface Vendor {

    /** Short and stable, stored with every attempt: {@code vtpass}. */
    String name();

    boolean sells(String company);

    /** Never throws for what the network or the vendor does. */
    MeterAnswer verify(Meter meter);

    /**
     * Makes a reference by the vendor's rule, unique for ever.
     *
     * @param attempt 1 for the first of this purchase
     */
    String reference(String purchase, int attempt, Instant now);

    /** Never throws for what the network or the vendor does. */
    VendOutcome vend(VendRequest request);

    /** Asks what became of an attempt. Never throws. */
    VendOutcome query(String reference, MeterType type);

    Terms terms();

    /** What is left of our money there. Never throws for what the network or the vendor does. */
    default Balance balance() {
        return new Balance.Unknown(name() + " cannot be asked for it");
    }
}
