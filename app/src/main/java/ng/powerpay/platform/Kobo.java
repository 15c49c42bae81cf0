package ng.powerpay.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** An amount of naira in whole kobo (1/100 naira). Exact: overflow throws, nothing is rounded. */
public record Kobo(@JsonValue long amount) implements Comparable<Kobo> {

    public static final Kobo ZERO = new Kobo(0);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Kobo {}

    public static Kobo naira(long naira) {
        return new Kobo(Math.multiplyExact(naira, 100));
    }

    /**
     * Reads a provider's naira figure such as {@code "1000"} or {@code "1,000.50"}.
     *
     * @throws ArithmeticException when there are fractions of a kobo, or more than anybody has
     * @throws NumberFormatException when it is not a number
     */
    public static Kobo ofNaira(String text) {
        var naira = new BigDecimal(text.replace(",", "").strip());
        if (naira.scale() > 20 || naira.precision() - naira.scale() > 17) {
            throw new ArithmeticException("no amount of money");
        }
        return new Kobo(
                naira.movePointRight(2).setScale(0, RoundingMode.UNNECESSARY).longValueExact());
    }

    public Kobo plus(Kobo other) {
        return new Kobo(Math.addExact(amount, other.amount));
    }

    public Kobo minus(Kobo other) {
        return new Kobo(Math.subtractExact(amount, other.amount));
    }

    public Kobo negated() {
        return new Kobo(Math.negateExact(amount));
    }

    public Kobo min(Kobo other) {
        return amount <= other.amount ? this : other;
    }

    /** The part that is tax when this amount includes it, rounded half up to the kobo. */
    public Kobo taxInside(int rateBasisPoints) {
        return new Kobo(divide((long) rateBasisPoints, 10_000L + rateBasisPoints));
    }

    /** The tax to put on top of this amount, rounded half up to the kobo. */
    public Kobo taxOnTop(int rateBasisPoints) {
        return new Kobo(divide((long) rateBasisPoints, 10_000L));
    }

    private long divide(long times, long by) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(times))
                .divide(BigDecimal.valueOf(by), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /**
     * Naira with two decimals and no separators, the shape the naira APIs take: {@code 1000.50}.
     */
    public String toNaira() {
        return BigDecimal.valueOf(amount, 2).toPlainString();
    }

    /** For people, safe in GSM-7: {@code NGN10,000} or {@code NGN10,000.50}. */
    public String spoken() {
        var naira = new StringBuilder(Long.toString(Math.abs(amount / 100)));
        for (var i = naira.length() - 3; i > 0; i -= 3) {
            naira.insert(i, ',');
        }
        var kobo = Math.abs(amount % 100);
        return (amount < 0 ? "NGN-" : "NGN") + naira + (kobo == 0 ? "" : (kobo < 10 ? ".0" : ".") + kobo);
    }

    public boolean isPositive() {
        return amount > 0;
    }

    @Override
    public int compareTo(Kobo other) {
        return Long.compare(amount, other.amount);
    }
}
