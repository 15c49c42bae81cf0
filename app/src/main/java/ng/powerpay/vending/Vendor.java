package ng.powerpay.vending;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** One who sells electricity of one or more distribution companies to us. */
public interface Vendor {

    /** Short and stable, stored with every attempt: {@code vtpass}. */
    String name();

    boolean sells(String company, MeterType type);

    /** Never throws for what the network or the vendor does. */
    MeterAnswer verify(Meter meter);

    /**
     * Makes a reference by the vendor's rule, unique for ever.
     *
     * @param attempt 1 for the first of this purchase
     */
    String reference(String purchase, int attempt, Instant now);

    /**
     * Gets what the vendor wants to have before it can be asked to vend, such as a permit for this
     * meter, and gives the reference under which all of that can be found again: it is stored
     * before
     * {@link #vend}. Nothing is bought by it. Never throws for what the network or the vendor does.
     *
     * @return the reference to store and to use from now on; empty when the vendor takes nothing on
     */
    default Optional<String> prepare(VendRequest request) {
        return Optional.of(request.reference());
    }

    /** Never throws for what the network or the vendor does. */
    VendOutcome vend(VendRequest request);

    /** Asks what became of an attempt. Never throws. */
    VendOutcome query(String reference, MeterType type);

    Terms terms();

    /** What each of its codes means; empty where it has none. */
    default Codes codes() {
        return new Codes();
    }

    /** What is left of our money there. Never throws for what the network or the vendor does. */
    default Balance balance() {
        return new Balance.Unknown(name() + " cannot be asked for it");
    }

    /**
     * Which companies it says that it reaches now; a company it says nothing of is left out. Never
     * throws for what the network or the vendor does.
     */
    default Map<String, Boolean> reaches() {
        return Map.of();
    }

    /** Our reference that an update of the vendor is about; blank when there is none in it. */
    default String about(JsonNode update) {
        return "";
    }
}
