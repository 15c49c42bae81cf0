package ng.powerpay.audit;

import java.time.Instant;
import java.util.HexFormat;

/** The newest entry of the chain, as it is kept elsewhere: {@code NUMBER:HASH}. */
public record Head(long number, byte[] hash, Instant at) {

    /** @throws IllegalArgumentException when it is not of that form */
    public static Head typed(String text) {
        if (!text.matches("[1-9][0-9]{0,17}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException(text + " is no head; it looks like 1042:9f86d0… with 64 digits");
        }
        var colon = text.indexOf(':');
        return new Head(
                Long.parseLong(text.substring(0, colon)),
                HexFormat.of().parseHex(text.substring(colon + 1)),
                Instant.EPOCH);
    }

    @Override
    public String toString() {
        return number + ":" + HexFormat.of().formatHex(hash);
    }
}
