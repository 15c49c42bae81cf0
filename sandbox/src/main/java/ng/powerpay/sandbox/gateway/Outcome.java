package ng.powerpay.sandbox.gateway;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the customer wishes to happen: the checkout page's list. */
public enum Outcome {
    SUCCESS("Paid at once, the webhook follows"),
    DECLINE("Declined by the bank"),
    LATE("Undecided for a while, then paid; the webhook is late too"),
    LOST("Paid, but the webhook never comes"),
    TWICE("Paid, the webhook comes twice"),
    LESS("One naira too little arrives"),
    MORE("One naira too much arrives");

    private static final long ONE_NAIRA = 100;

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Kobo that arrive when this sum was asked for. */
    long arriving(long askedKobo) {
        return switch (this) {
            case LESS -> askedKobo - ONE_NAIRA;
            case MORE -> askedKobo + ONE_NAIRA;
            case SUCCESS, DECLINE, LATE, LOST, TWICE -> askedKobo;
        };
    }

    /** How often its end is told. */
    int webhooks() {
        return switch (this) {
            case LOST -> 0;
            case TWICE -> 2;
            case SUCCESS, DECLINE, LATE, LESS, MORE -> 1;
        };
    }

    static Optional<Outcome> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }
}
