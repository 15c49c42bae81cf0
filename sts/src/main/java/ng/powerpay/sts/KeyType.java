package ng.powerpay.sts;

/**
 * KT: what a decoder key is for. The vending key of the same type makes it.
 */
public enum KeyType {
    /** 0, DITK: put in at the factory; no token leads back to it. */
    INITIALISATION(0),
    /** 1, DDTK: a meter of no supply group yet; may not carry credit. */
    DEFAULT(1),
    /** 2, DUTK: one meter of one supply group, the normal case. */
    UNIQUE(2),
    /** 3, DCTK: magnetic-card meters only; keypad meters refuse it. */
    COMMON(3);

    private final int digit;

    KeyType(int digit) {
        this.digit = digit;
    }

    /** The digit of the standard, 0-3. */
    public int digit() {
        return digit;
    }

    /** From the digit of the standard. */
    public static KeyType of(int digit) {
        StsException.require(digit >= 0 && digit <= 3, StsError.KEY_TYPE, "a key type is 0-3");
        return values()[digit];
    }

    /** Whether a keypad meter may load a key of this type: unique and default ones only. */
    public boolean loadable() {
        return this == UNIQUE || this == DEFAULT;
    }
}
