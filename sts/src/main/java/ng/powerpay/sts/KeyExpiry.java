package ng.powerpay.sts;

/**
 * KEN: a key is dead for a token whose {@link Tid}'s top eight bits are above this number. 255 is
 * never.
 */
public record KeyExpiry(int value) {
    public static final KeyExpiry NEVER = new KeyExpiry(255);

    public KeyExpiry {
        boolean fits = value >= 0 && value <= 255;
        StsException.require(fits, StsError.KEY_EXPIRY_RANGE, "a key expiry number is 0-255");
    }

    /** Whether a token with this identifier may still be made or taken. */
    public boolean allows(Tid tid) {
        return tid.value() >> 16 <= value;
    }
}
