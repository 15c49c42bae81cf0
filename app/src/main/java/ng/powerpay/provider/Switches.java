package ng.powerpay.provider;

import java.time.Instant;

/**
 * Whether a provider takes anything new. Off never strands a purchase: what was begun there is
 * still
 * asked about, refunded and found.
 */
@FunctionalInterface
public interface Switches {

    /** Nothing is switched off. */
    Switches ALL_ON = (kind, name, company) -> true;

    /** The company of a switch that is about the provider as a whole. */
    String ALL = "*";

    /**
     * Somebody switched something.
     *
     * @param company {@link #ALL} for the provider as a whole
     * @param by the staff member's e-mail
     */
    record SwitchChange(Kind kind, String name, String company, boolean on, String reason, String by, Instant at) {}

    /** @param company our code of it; {@link #ALL} for the provider as a whole */
    boolean isOn(Kind kind, String name, String company);

    default boolean isOn(Kind kind, String name) {
        return isOn(kind, name, ALL);
    }
}
