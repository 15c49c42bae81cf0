package ng.powerpay.sts;

import java.math.BigInteger;

/**
 * The amount of a currency token: sign and exponent nibble (it stands where RND stands elsewhere),
 * and 16 bits. Value in 1/100000 of the currency unit: the formula of {@link AmountField} with a
 * five-bit exponent.
 *
 * @param signExponent bit 3 the sign (1 negative), bits 2-0 the exponent's bits 4-2
 * @param amount bits 15-14 the exponent's low bits, the rest the mantissa
 */
public record CurrencyField(int signExponent, int amount) {
    private static final int NEGATIVE = 8;
    private static final int MANTISSA = 0x3FFF;
    private static final int MAX_EXPONENT = 31;

    public CurrencyField {
        StsException.field(signExponent, 15, "a sign and exponent nibble");
        StsException.field(amount, 0xFFFF, "an amount field");
    }

    /** Codes {@code value}, rounding toward plus infinity: debts shrink, credit grows. */
    public static CurrencyField roundingUp(BigInteger value) {
        boolean negative = value.signum() < 0;
        BigInteger magnitude = value.abs();
        for (int e = 0; e <= MAX_EXPONENT; e++) {
            BigInteger mantissa = mantissa(magnitude, e, negative);
            if (mantissa.bitLength() <= 14) {
                int low = ((e & 3) << 14) | mantissa.intValue();
                return new CurrencyField((negative ? NEGATIVE : 0) | (e >> 2), low);
            }
        }
        throw new StsException(StsError.AMOUNT_RANGE, "above the largest currency amount");
    }

    private static BigInteger mantissa(BigInteger magnitude, int e, boolean down) {
        BigInteger step = BigInteger.TEN.pow(e);
        BigInteger[] parts = magnitude.subtract(offset(e)).divideAndRemainder(step);
        boolean up = !down && parts[1].signum() > 0;
        return up ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /** 16384 * (1 + 10 + ... e terms). */
    private static BigInteger offset(int e) {
        BigInteger nines = BigInteger.TEN.pow(e).subtract(BigInteger.ONE);
        return nines.divide(BigInteger.valueOf(9)).shiftLeft(14);
    }

    /** What the meter credits, in 1/100000 of the currency unit. */
    public BigInteger value() {
        int e = ((signExponent & 7) << 2) | (amount >> 14);
        BigInteger mantissa = BigInteger.valueOf(amount & MANTISSA);
        BigInteger magnitude = mantissa.multiply(BigInteger.TEN.pow(e)).add(offset(e));
        return (signExponent & NEGATIVE) == 0 ? magnitude : magnitude.negate();
    }
}
