package ng.powerpay.sandbox.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the customer pays. */
public enum Channel {
    CARD("Card"),
    BANK_TRANSFER("Transfer"),
    USSD("USSD");

    private final String label;

    Channel(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** {@code bank_transfer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its {@link #word}. */
    public static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
