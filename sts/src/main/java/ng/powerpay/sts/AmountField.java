package ng.powerpay.sts;

/**
 * The 16-bit amount of a credit token or power limit: exponent e in bits 15-14, mantissa m below,
 * so that {@code value = m*10^e + 16384*(1 + 10 + ... up to e terms)}.
 */
public record AmountField(int code) {
    /** The largest value the field holds. */
    public static final long MAX_TENTHS = 18_201_624;

    private static final int MANTISSA = 0x3FFF;
    private static final int[] POWER = {1, 10, 100, 1000};
    private static final int[] OFFSET = {0, 16_384, 180_224, 1_818_624};

    public AmountField {
        StsException.field(code, 0xFFFF, "an amount field");
    }

    /** The standard's coding: up to the next value the field can hold, in the customer's favour. */
    public static AmountField roundingUp(long value) {
        boolean fits = value >= 0 && value <= MAX_TENTHS;
        StsException.require(fits, StsError.AMOUNT_RANGE, "a token holds 0 to " + MAX_TENTHS);
        for (int e = 0; ; e++) {
            long mantissa = Math.ceilDiv(value - OFFSET[e], POWER[e]);
            if (mantissa <= MANTISSA) {
                // Between two ranges the division gives 0: the next range starts there.
                return new AmountField((e << 14) | (int) mantissa);
            }
        }
    }

    /** As {@link #roundingUp}, but an amount that would change is refused. */
    public static AmountField exact(Units units) {
        AmountField field = roundingUp(units.tenths());
        boolean same = field.value() == units.tenths();
        StsException.require(same, StsError.AMOUNT_INEXACT, units + " cannot be coded exactly");
        return field;
    }

    /** What the meter makes of it: tenths of a unit, or watts. */
    public long value() {
        int e = code >> 14;
        return (long) (code & MANTISSA) * POWER[e] + OFFSET[e];
    }

    /** {@link #value()} as units of service. */
    public Units units() {
        return new Units(value());
    }
}
