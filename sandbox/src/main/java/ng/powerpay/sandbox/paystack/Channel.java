package ng.powerpay.sandbox.paystack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How the customer pays. Each waits for a late payment in another of the documented states. */
enum Channel {
    CARD("Card", Status.PENDING),
    BANK_TRANSFER("Transfer", Status.PROCESSING),
    USSD("USSD", Status.QUEUED);

    private final String label;
    private final Status waiting;

    Channel(String label, Status waiting) {
        this.label = label;
        this.waiting = waiting;
    }

    String label() {
        return label;
    }

    Status waiting() {
        return waiting;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Channel> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
