package ng.powerpay.sts;

/**
 * A refusal with a name. Its text never holds key material or a whole token, so it may be logged.
 */
public final class StsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private final StsError error;

    public StsException(StsError error, String detail) {
        super(error + ": " + detail);
        this.error = error;
    }

    /** Which rule was broken. */
    public StsError error() {
        return error;
    }

    /** Throws {@code error} unless {@code ok}. */
    static void require(boolean ok, StsError error, String detail) {
        if (!ok) {
            throw new StsException(error, detail);
        }
    }

    /** Returns {@code value} when it lies in {@code 0..max}. */
    static int field(int value, int max, String name) {
        if (value < 0 || value > max) {
            throw new StsException(StsError.FIELD_RANGE, name + " must be 0-" + max);
        }
        return value;
    }
}
