package ng.powerpay.sts;

import java.util.ArrayList;
import java.util.List;

/**
 * An amount of service in tenths of its unit: 0.1 kWh, 0.1 kl, 0.1 m3 or 0.1 minute.
 */
public record Units(long tenths) implements Comparable<Units> {
    public static final Units ZERO = new Units(0);

    /** The largest amount every tenth of which a token carries exactly: 1638.3. */
    public static final Units LARGEST_EXACT = new Units(16_383);

    /** The largest amount of one token: 1,820,162.4. */
    public static final Units LARGEST_TOKEN = new Units(AmountField.MAX_TENTHS);

    private static final long LIMIT = 1_000_000_000_000_000L;
    private static final int MAX_TOKENS = 1_000;

    public Units {
        boolean fits = tenths >= 0 && tenths <= LIMIT;
        StsException.require(fits, StsError.AMOUNT_RANGE, "units are 0 to 10^14");
    }

    /** Reads {@code 12} or {@code 12.3}; a second decimal is refused, never rounded. */
    public static Units parse(String text) {
        boolean shaped = text.matches("[0-9]{1,13}(\\.[0-9])?");
        StsException.require(shaped, StsError.AMOUNT_FORMAT, "units look like 12 or 12.3");
        int point = text.indexOf('.');
        String tenths = point < 0 ? text + "0" : text.replace(".", "");
        return new Units(Long.parseLong(tenths));
    }

    public Units plus(Units other) {
        return new Units(tenths + other.tenths);
    }

    public Units minus(Units other) {
        return new Units(tenths - other.tenths);
    }

    /**
     * The same amount in pieces of at most 1638.3, each carried exactly by a token of its own.
     * Above 1000 pieces is refused.
     */
    public List<Units> split() {
        boolean few = tenths <= LARGEST_EXACT.tenths * MAX_TOKENS;
        StsException.require(few, StsError.AMOUNT_RANGE, "at most 1000 tokens at once");
        List<Units> pieces = new ArrayList<>();
        for (long left = tenths; left > 0; left -= LARGEST_EXACT.tenths) {
            pieces.add(new Units(Math.min(left, LARGEST_EXACT.tenths)));
        }
        return List.copyOf(pieces);
    }

    @Override
    public int compareTo(Units other) {
        return Long.compare(tenths, other.tenths);
    }

    /** As on a receipt: {@code 12.3}. */
    @Override
    public String toString() {
        return tenths / 10 + "." + tenths % 10;
    }
}
