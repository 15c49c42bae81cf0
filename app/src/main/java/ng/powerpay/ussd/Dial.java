package ng.powerpay.ussd;

import java.util.HexFormat;
import java.util.List;
import ng.powerpay.platform.Sha256;

/**
 * One request of a session.
 *
 * @param session the network's name of it
 * @param phone E.164, as the network vouches
 * @param inputs all that was typed so far, in order; empty when it was just dialled
 */
record Dial(String session, String phone, List<String> inputs) {

    static final int MOST_INPUTS = 60;

    Dial {
        inputs = List.copyOf(inputs);
    }

    /** @param text inputs with stars between */
    static Dial of(String session, String phone, String text) {
        return new Dial(session, phone, text.isEmpty() ? List.of() : List.of(text.split("\\*", MOST_INPUTS + 2)));
    }

    boolean isTooLong() {
        return inputs.size() > MOST_INPUTS;
    }

    /** Names the session and its phone, and hides both. */
    byte[] name() {
        return Sha256.of(session + "|" + phone);
    }

    /** What its purchase is placed under: a session buys once. */
    String key() {
        return "ussd-" + HexFormat.of().formatHex(name()).substring(0, 48);
    }

    /** What had been typed after this many inputs, hidden. */
    byte[] typed(int count) {
        return Sha256.of(String.join("*", inputs.subList(0, count)) + "|" + count);
    }
}
